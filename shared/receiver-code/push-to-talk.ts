import type { ReceiverCode } from './receiver-code.ts';

const swift = String.raw`import AVFAudio
import PushToTalk
import UIKit

final class TalkReceiver: NSObject {
    private var manager: PTChannelManager?

    /// Call it at every launch, so that the system can restore the channel.
    func start() async throws {
        manager = try await PTChannelManager.channelManager(delegate: self, restorationDelegate: self)
    }

    /// The app has to be in the foreground.
    func join(channel: UUID, name: String) {
        manager?.requestJoinChannel(channelUUID: channel, descriptor: PTChannelDescriptor(name: name, image: nil))
    }
}

extension TalkReceiver: PTChannelManagerDelegate {
    /// The token is good for this channel, and only until it is left.
    func channelManager(_ channelManager: PTChannelManager, receivedEphemeralPushToken pushToken: Data) {
        let token = pushToken.map { String(format: "%02x", $0) }.joined()
        print("Push to Talk token: \(token)")
    }

    /// Has to return at once: somebody speaks, or the channel is left.
    func incomingPushResult(
        channelManager: PTChannelManager,
        channelUUID: UUID,
        pushPayload: [String: Any]
    ) -> PTPushResult {
        guard let speaker = pushPayload["activeSpeaker"] as? String else { return .leaveChannel }
        return .activeRemoteParticipant(PTParticipant(name: speaker, image: nil))
    }

    func channelManager(
        _ channelManager: PTChannelManager,
        didJoinChannel channelUUID: UUID,
        reason: PTChannelJoinReason
    ) {
        print("Joined \(channelUUID)")
    }

    func channelManager(
        _ channelManager: PTChannelManager,
        didLeaveChannel channelUUID: UUID,
        reason: PTChannelLeaveReason
    ) {
        print("Left \(channelUUID)")
    }

    func channelManager(
        _ channelManager: PTChannelManager,
        channelUUID: UUID,
        didBeginTransmittingFrom source: PTChannelTransmitRequestSource
    ) {
        print("Speaking")
    }

    func channelManager(
        _ channelManager: PTChannelManager,
        channelUUID: UUID,
        didEndTransmittingFrom source: PTChannelTransmitRequestSource
    ) {
        print("No longer speaking")
    }

    /// Playing and recording begin here.
    func channelManager(_ channelManager: PTChannelManager, didActivate audioSession: AVAudioSession) {
        print("Start audio.")
    }

    func channelManager(_ channelManager: PTChannelManager, didDeactivate audioSession: AVAudioSession) {
        print("Stop audio.")
    }
}

extension TalkReceiver: PTChannelRestorationDelegate {
    func channelDescriptor(restoredChannelUUID channelUUID: UUID) -> PTChannelDescriptor {
        PTChannelDescriptor(name: "Trail radio", image: nil)
    }
}
`;

export const pushToTalk: ReceiverCode = {
  title: 'Push to Talk: answer who speaks',
  purpose: 'Gets the token of the joined channel as hex, and answers each push with the speaker or by leaving.',
  files: [{ language: 'Swift', name: 'TalkReceiver.swift', text: swift }],
};
