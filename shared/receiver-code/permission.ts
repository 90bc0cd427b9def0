import type { ReceiverCode } from './receiver-code.ts';

const swift = String.raw`import UIKit
@preconcurrency import UserNotifications

@MainActor
enum NotificationPermission {
    /// Shows the question once; later calls give the answer that stands in Settings.
    static func ask() async throws -> Bool {
        try await UNUserNotificationCenter.current().requestAuthorization(options: [.alert, .sound, .badge])
    }

    /// What to tell the person when an alert would not be shown; nil when it would.
    static func problem() async -> String? {
        let settings = await UNUserNotificationCenter.current().notificationSettings()
        switch settings.authorizationStatus {
        case .notDetermined:
            return "You were not asked yet whether Trailhead may send notifications."
        case .denied:
            return "Notifications are off. Turn them on in Settings to hear about your hikes."
        case .authorized, .provisional, .ephemeral:
            return settings.alertSetting == .disabled ? "Alerts are off in Settings." : nil
        @unknown default:
            return nil
        }
    }

    /// Nothing but Settings can undo a no.
    static func openSettings() async {
        guard let url = URL(string: UIApplication.openNotificationSettingsURLString) else { return }
        _ = await UIApplication.shared.open(url)
    }
}
`;

export const permission: ReceiverCode = {
  title: 'Ask for permission, and what to do about a no',
  purpose: 'Without permission APNs still accepts an alert, and the device shows nothing.',
  files: [{ language: 'Swift', name: 'NotificationPermission.swift', text: swift }],
};
