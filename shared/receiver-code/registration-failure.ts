import type { ReceiverCode } from './receiver-code.ts';

const swift = String.raw`import Foundation

/// Why didFailToRegisterForRemoteNotificationsWithError was called, in words for whoever builds the app.
/// The codes were observed; Apple documents none of them.
func explainRegistrationFailure(_ error: any Error) -> String {
    let error = error as NSError
    switch (error.domain, error.code) {
    case (NSCocoaErrorDomain, 3000):
        return "The app is signed without the entitlement aps-environment. Add the capability Push Notifications."
    case (NSCocoaErrorDomain, 3010):
        return "This Simulator cannot receive pushes from APNs. Use a device, or a Mac with Apple silicon or T2."
    default:
        return "Registration failed: \(error.localizedDescription) (\(error.domain) \(error.code))"
    }
}
`;

export const registrationFailure: ReceiverCode = {
  title: 'When registration fails',
  purpose: 'Says why there is no device token.',
  files: [{ language: 'Swift', name: 'RegistrationFailure.swift', text: swift }],
};
