import type { ReceiverCode } from './receiver-code.ts';

const swift = String.raw`import FileProvider
@preconcurrency import PushKit

/// In the app or in its File Provider extension.
@MainActor
final class FileChanges: NSObject, @preconcurrency PKPushRegistryDelegate {
    private let registry = PKPushRegistry(queue: .main)

    func start() {
        registry.delegate = self
        registry.desiredPushTypes = [.fileProvider]
    }

    func pushRegistry(
        _ registry: PKPushRegistry,
        didUpdate pushCredentials: PKPushCredentials,
        for type: PKPushType
    ) {
        let token = pushCredentials.token.map { String(format: "%02x", $0) }.joined()
        print("File Provider token: \(token)")
    }

    /// The system calls signalEnumerator(for:) for the named container by itself.
    func pushRegistry(
        _ registry: PKPushRegistry,
        didReceiveIncomingPushWith payload: PKPushPayload,
        for type: PKPushType,
        completion: @escaping () -> Void
    ) {
        print("Changed in \(payload.dictionaryPayload["domain"] ?? "")")
        completion()
    }

    /// What the push does, for changes that the app hears of in another way.
    func signalChange(in domain: NSFileProviderDomain) async throws {
        try await NSFileProviderManager(for: domain)?.signalEnumerator(for: .workingSet)
    }
}
`;

export const fileProvider: ReceiverCode = {
  title: 'PushKit: hear of changed files',
  purpose: 'Gets the File Provider token as hex; the system asks the extension for changes by itself.',
  files: [{ language: 'Swift', name: 'FileChanges.swift', text: swift }],
};
