import type { ReceiverCode } from './receiver-code.ts';

const swift = String.raw`@preconcurrency import UserNotifications

enum HikeActions {
    static let join = "JOIN_HIKE"
    static let reply = "REPLY"

    /// Call it at every launch. A category that is not registered shows no buttons.
    static func register() {
        let join = UNNotificationAction(
            identifier: join,
            title: "Join",
            options: [.authenticationRequired],
            icon: UNNotificationActionIcon(systemImageName: "figure.hiking")
        )
        let reply = UNTextInputNotificationAction(
            identifier: reply,
            title: "Reply",
            options: [],
            textInputButtonTitle: "Send",
            textInputPlaceholder: "Message"
        )
        let invitation = UNNotificationCategory(
            identifier: "HIKE_INVITATION",
            actions: [join, reply],
            intentIdentifiers: [],
            options: []
        )
        UNUserNotificationCenter.current().setNotificationCategories([invitation])
    }

    /// Called from userNotificationCenter(_:didReceive:) of the delegate.
    static func handle(_ response: UNNotificationResponse) {
        switch response.actionIdentifier {
        case join:
            print("Join \(response.notification.request.content.userInfo["hikeId"] ?? "")")
        case reply:
            print("Reply \((response as? UNTextInputNotificationResponse)?.userText ?? "")")
        default:
            break
        }
    }
}
`;

export const categories: ReceiverCode = {
  title: 'Register a category with buttons',
  purpose: 'Gives the buttons and the text field that the key “category” asks for.',
  files: [{ language: 'Swift', name: 'HikeActions.swift', text: swift }],
};
