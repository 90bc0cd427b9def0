import type { ReceiverCode } from './receiver-code.ts';

const swift = String.raw`import Intents
import UserNotifications

final class NotificationService: UNNotificationServiceExtension {
    override func didReceive(
        _ request: UNNotificationRequest,
        withContentHandler contentHandler: @escaping (UNNotificationContent) -> Void
    ) {
        let content = request.content
        guard
            let id = content.userInfo["senderId"] as? String,
            let name = content.userInfo["senderName"] as? String
        else {
            contentHandler(content)
            return
        }
        let sender = INPerson(
            personHandle: INPersonHandle(value: id, type: .unknown),
            nameComponents: nil,
            displayName: name,
            // A picture, where the extension has one: INImage(imageData:).
            image: nil,
            contactIdentifier: nil,
            customIdentifier: id
        )
        let intent = INSendMessageIntent(
            recipients: nil,
            outgoingMessageType: .outgoingMessageText,
            content: content.body,
            speakableGroupName: nil,
            conversationIdentifier: content.threadIdentifier,
            serviceName: nil,
            sender: sender,
            attachments: nil
        )
        let interaction = INInteraction(intent: intent, response: nil)
        interaction.direction = .incoming
        interaction.donate(completion: nil)
        contentHandler((try? content.updating(from: intent)) ?? content)
    }
}
`;

export const communication: ReceiverCode = {
  title: 'Service extension for a message from a person',
  purpose: 'Turns the alert into a communication notification with the sender’s name; a picture is yours to add.',
  files: [{ language: 'Swift', name: 'NotificationService.swift', text: swift }],
};
