import type { ReceiverCode } from './receiver-code.ts';

const swift = String.raw`@preconcurrency import UserNotifications

@MainActor
final class NotificationDelegate: NSObject, @preconcurrency UNUserNotificationCenterDelegate {
    static let shared = NotificationDelegate()

    /// Call it before the app has finished launching, else the tap that launched it is lost.
    func start() {
        UNUserNotificationCenter.current().delegate = self
    }

    /// Without this nothing is shown while the app is in the foreground.
    func userNotificationCenter(
        _ center: UNUserNotificationCenter,
        willPresent notification: UNNotification
    ) async -> UNNotificationPresentationOptions {
        [.banner, .list, .sound, .badge]
    }

    /// The person tapped the notification or one of its buttons.
    func userNotificationCenter(
        _ center: UNUserNotificationCenter,
        didReceive response: UNNotificationResponse
    ) async {
        let userInfo = response.notification.request.content.userInfo
        // What the app sends along stands beside aps, not in it.
        guard let hikeID = userInfo["hikeId"] as? String else { return }
        show(hikeID)
    }

    private func show(_ hikeID: String) {
        print("Show hike \(hikeID)")
    }
}
`;

export const notificationDelegate: ReceiverCode = {
  title: 'Show in the foreground, and answer taps',
  purpose: 'Decides what a notification does while the app is open, and reads its custom data when it is tapped.',
  files: [{ language: 'Swift', name: 'NotificationDelegate.swift', text: swift }],
};
