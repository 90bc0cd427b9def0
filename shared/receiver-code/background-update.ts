import type { ReceiverCode } from './receiver-code.ts';

const swift = String.raw`import UIKit

extension AppDelegate {
    /// Up to 30 seconds; the sooner it returns, the sooner the app is woken again.
    func application(
        _ application: UIApplication,
        didReceiveRemoteNotification userInfo: [AnyHashable: Any]
    ) async -> UIBackgroundFetchResult {
        guard let changed = userInfo["changed"] as? [String] else { return .noData }
        do {
            return try await refresh(changed) ? .newData : .noData
        } catch {
            return .failed
        }
    }

    /// Whether anything was new.
    private func refresh(_ parts: [String]) async throws -> Bool {
        print("Fetch \(parts.joined(separator: ", "))")
        return !parts.isEmpty
    }
}
`;

export const backgroundUpdate: ReceiverCode = {
  title: 'Update in the background',
  purpose: 'Runs when a push with content-available wakes the app.',
  files: [{ language: 'Swift', name: 'AppDelegate+Background.swift', text: swift }],
};
