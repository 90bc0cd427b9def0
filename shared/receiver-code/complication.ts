import type { ReceiverCode } from './receiver-code.ts';

const swift = String.raw`import ClockKit
@preconcurrency import PushKit

@MainActor
final class ComplicationPushes: NSObject, @preconcurrency PKPushRegistryDelegate {
    private let registry = PKPushRegistry(queue: .main)

    func start() {
        registry.delegate = self
        registry.desiredPushTypes = [.complication]
    }

    func pushRegistry(
        _ registry: PKPushRegistry,
        didUpdate pushCredentials: PKPushCredentials,
        for type: PKPushType
    ) {
        let token = pushCredentials.token.map { String(format: "%02x", $0) }.joined()
        print("Complication token: \(token)")
    }

    func pushRegistry(
        _ registry: PKPushRegistry,
        didReceiveIncomingPushWith payload: PKPushPayload,
        for type: PKPushType,
        completion: @escaping () -> Void
    ) {
        print("Temperature: \(payload.dictionaryPayload["temperature"] ?? "not sent")")
        let server = CLKComplicationServer.sharedInstance()
        for complication in server.activeComplications ?? [] {
            server.reloadTimeline(for: complication)
        }
        completion()
    }
}
`;

export const complication: ReceiverCode = {
  title: 'PushKit: update a complication',
  purpose: 'Gets the complication token as hex in the watchOS app, and reloads the complications at each push.',
  files: [{ language: 'Swift', name: 'ComplicationPushes.swift', text: swift }],
};
