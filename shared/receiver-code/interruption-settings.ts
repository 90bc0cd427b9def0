import type { ReceiverCode } from './receiver-code.ts';

const swift = String.raw`@preconcurrency import UserNotifications

enum Interruptions {
    /// Asks for critical alerts, which come with a question of their own. Time-sensitive ones need no option.
    static func askForCriticalAlerts() async throws -> Bool {
        try await UNUserNotificationCenter.current()
            .requestAuthorization(options: [.alert, .sound, .badge, .criticalAlert])
    }

    /// Both settings are notSupported while the entitlement is missing.
    static func describe() async -> String {
        let settings = await UNUserNotificationCenter.current().notificationSettings()
        return """
            Time-sensitive: \(name(of: settings.timeSensitiveSetting))
            Critical: \(name(of: settings.criticalAlertSetting))
            """
    }

    private static func name(of setting: UNNotificationSetting) -> String {
        switch setting {
        case .enabled: "on"
        case .disabled: "turned off in Settings"
        case .notSupported: "the entitlement is missing"
        @unknown default: "not known"
        }
    }
}
`;

export const interruptionSettings: ReceiverCode = {
  title: 'Critical and time-sensitive settings',
  purpose: 'Asks for critical alerts, and tells whether the device lets either kind through.',
  files: [{ language: 'Swift', name: 'Interruptions.swift', text: swift }],
};
