import type { ReceiverCode } from './receiver-code.ts';

const swift = String.raw`import UserNotifications

final class NotificationService: UNNotificationServiceExtension {
    private var delivery: Delivery?

    override func didReceive(
        _ request: UNNotificationRequest,
        withContentHandler contentHandler: @escaping (UNNotificationContent) -> Void
    ) {
        let delivery = Delivery(content: request.content, handler: contentHandler)
        self.delivery = delivery
        guard
            let text = request.content.userInfo["imageUrl"] as? String,
            let url = URL(string: text),
            url.scheme == "https"
        else {
            delivery.finish()
            return
        }
        URLSession.shared.downloadTask(with: url) { file, response, _ in
            delivery.finish(attaching: file, named: response?.suggestedFilename ?? url.lastPathComponent)
        }.resume()
    }

    /// About 30 seconds are over: the alert is shown as it came.
    override func serviceExtensionTimeWillExpire() {
        delivery?.finish()
    }
}

/// Hands the content over exactly once, whether the download or the time limit comes first.
private final class Delivery: @unchecked Sendable {
    private let lock = NSLock()
    private let content: UNNotificationContent
    private var handler: ((UNNotificationContent) -> Void)?

    init(content: UNNotificationContent, handler: @escaping (UNNotificationContent) -> Void) {
        self.content = content
        self.handler = handler
    }

    /// The downloaded file is gone when the download's handler returns, so it is moved at once.
    func finish(attaching file: URL? = nil, named name: String = "") {
        let handler = lock.withLock {
            defer { self.handler = nil }
            return self.handler
        }
        guard let handler else { return }
        guard let file, let changed = content.mutableCopy() as? UNMutableNotificationContent else {
            handler(content)
            return
        }
        // The type of the media is told by the extension of the file.
        let place = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString)-\(name)")
        do {
            try FileManager.default.moveItem(at: file, to: place)
            changed.attachments = [try UNNotificationAttachment(identifier: "image", url: place)]
        } catch {
            print("No attachment: \(error)")
        }
        handler(changed)
    }
}
`;

export const serviceExtension: ReceiverCode = {
  title: 'Service extension that attaches media',
  purpose: 'Downloads a picture before the alert is shown, and lets the alert through when time runs out.',
  files: [{ language: 'Swift', name: 'NotificationService.swift', text: swift }],
};
