import type { ReceiverCode } from './receiver-code.ts';

const swift = String.raw`import UIKit

final class SceneDelegate: UIResponder, UIWindowSceneDelegate {
    var window: UIWindow?

    /// Says which content this window shows, so that a push with its target-content-id brings it forward.
    func show(targetContentID: String, in scene: UIScene) {
        let isShownHere = NSPredicate(format: "self == %@", targetContentID)
        let conditions = UISceneActivationConditions()
        conditions.canActivateForTargetContentIdentifierPredicate = NSPredicate(value: true)
        conditions.prefersToActivateForTargetContentIdentifierPredicate = isShownHere
        scene.activationConditions = conditions
    }

    /// A window that the notification opened.
    func scene(
        _ scene: UIScene,
        willConnectTo session: UISceneSession,
        options connectionOptions: UIScene.ConnectionOptions
    ) {
        let content = connectionOptions.notificationResponse?.notification.request.content
        if let targetContentID = content?.targetContentIdentifier {
            show(targetContentID: targetContentID, in: scene)
        }
    }
}
`;

export const scenes: ReceiverCode = {
  title: 'Bring the right window forward',
  purpose: 'Tells the system which window shows the content that “target-content-id” names.',
  files: [{ language: 'Swift', name: 'SceneDelegate.swift', text: swift }],
};
