import type { ReceiverCode } from './receiver-code.ts';

const swift = String.raw`import AVFAudio
@preconcurrency import CallKit
@preconcurrency import PushKit

@MainActor
final class CallReceiver: NSObject {
    static let shared = CallReceiver()

    private let registry = PKPushRegistry(queue: .main)
    private let provider: CXProvider

    private override init() {
        let configuration = CXProviderConfiguration()
        configuration.supportsVideo = true
        configuration.supportedHandleTypes = [.phoneNumber, .generic]
        provider = CXProvider(configuration: configuration)
        super.init()
        provider.setDelegate(self, queue: .main)
    }

    /// Call it in didFinishLaunchingWithOptions: a push that launches the app is handed over right after.
    func start() {
        registry.delegate = self
        registry.desiredPushTypes = [.voIP]
    }
}

extension CallReceiver: @preconcurrency PKPushRegistryDelegate {
    func pushRegistry(
        _ registry: PKPushRegistry,
        didUpdate pushCredentials: PKPushCredentials,
        for type: PKPushType
    ) {
        let token = pushCredentials.token.map { String(format: "%02x", $0) }.joined()
        print("VoIP token: \(token)")
    }

    func pushRegistry(_ registry: PKPushRegistry, didInvalidatePushTokenFor type: PKPushType) {
        print("The VoIP token is no longer valid.")
    }

    /// Every push is reported before this returns, also one that nobody can make sense of: the system ends an app that
    /// does not, and in the end delivers no more VoIP pushes to it.
    func pushRegistry(
        _ registry: PKPushRegistry,
        didReceiveIncomingPushWith payload: PKPushPayload,
        for type: PKPushType,
        completion: @escaping () -> Void
    ) {
        let call = payload.dictionaryPayload
        let uuid = (call["uuid"] as? String).flatMap { UUID(uuidString: $0) } ?? UUID()
        let handle = call["handle"] as? String ?? "unknown"
        let update = CXCallUpdate()
        update.remoteHandle = CXHandle(type: handle.hasPrefix("+") ? .phoneNumber : .generic, value: handle)
        update.localizedCallerName = call["caller"] as? String
        update.hasVideo = call["hasVideo"] as? Bool ?? false

        nonisolated(unsafe) let finish = completion
        provider.reportNewIncomingCall(with: uuid, update: update) { @Sendable error in
            if let error {
                print("The call is not shown: \(error)")
            }
            finish()
        }
    }
}

extension CallReceiver: @preconcurrency CXProviderDelegate {
    func providerDidReset(_ provider: CXProvider) {
        print("End all calls.")
    }

    func provider(_ provider: CXProvider, perform action: CXAnswerCallAction) {
        print("Connect \(action.callUUID)")
        action.fulfill()
    }

    func provider(_ provider: CXProvider, perform action: CXEndCallAction) {
        print("Hang up \(action.callUUID)")
        action.fulfill()
    }

    /// Audio begins here, not when the call is answered.
    func provider(_ provider: CXProvider, didActivate audioSession: AVAudioSession) {
        print("Start audio.")
    }
}
`;

const objectiveC = String.raw`#import <CallKit/CallKit.h>
#import <PushKit/PushKit.h>

@interface CallReceiver : NSObject <PKPushRegistryDelegate, CXProviderDelegate>
- (void)start;
@end

@interface CallReceiver ()
@property (nonatomic, strong) PKPushRegistry *registry;
@property (nonatomic, strong) CXProvider *provider;
@end

@implementation CallReceiver

// Call it in didFinishLaunchingWithOptions: a push that launches the app is handed over right after.
- (void)start {
    CXProviderConfiguration *configuration = [[CXProviderConfiguration alloc] init];
    configuration.supportsVideo = YES;
    configuration.supportedHandleTypes = [NSSet setWithObjects:@(CXHandleTypePhoneNumber), @(CXHandleTypeGeneric), nil];
    self.provider = [[CXProvider alloc] initWithConfiguration:configuration];
    [self.provider setDelegate:self queue:dispatch_get_main_queue()];

    self.registry = [[PKPushRegistry alloc] initWithQueue:dispatch_get_main_queue()];
    self.registry.delegate = self;
    self.registry.desiredPushTypes = [NSSet setWithObject:PKPushTypeVoIP];
}

- (void)pushRegistry:(PKPushRegistry *)registry
    didUpdatePushCredentials:(PKPushCredentials *)pushCredentials
                     forType:(PKPushType)type {
    const unsigned char *bytes = pushCredentials.token.bytes;
    NSMutableString *token = [NSMutableString stringWithCapacity:pushCredentials.token.length * 2];
    for (NSUInteger index = 0; index < pushCredentials.token.length; index += 1) {
        [token appendFormat:@"%02x", bytes[index]];
    }
    NSLog(@"VoIP token: %@", token);
}

- (void)pushRegistry:(PKPushRegistry *)registry didInvalidatePushTokenForType:(PKPushType)type {
    NSLog(@"The VoIP token is no longer valid.");
}

// Every push is reported before this returns, also one that nobody can make sense of: the system ends an app that does
// not, and in the end delivers no more VoIP pushes to it.
- (void)pushRegistry:(PKPushRegistry *)registry
    didReceiveIncomingPushWithPayload:(PKPushPayload *)payload
                              forType:(PKPushType)type
                withCompletionHandler:(void (^)(void))completion {
    NSDictionary *call = payload.dictionaryPayload;
    NSUUID *uuid = nil;
    if ([call[@"uuid"] isKindOfClass:NSString.class]) {
        uuid = [[NSUUID alloc] initWithUUIDString:call[@"uuid"]];
    }
    NSString *handle = [call[@"handle"] isKindOfClass:NSString.class] ? call[@"handle"] : @"unknown";
    CXHandleType handleType = [handle hasPrefix:@"+"] ? CXHandleTypePhoneNumber : CXHandleTypeGeneric;
    CXCallUpdate *update = [[CXCallUpdate alloc] init];
    update.remoteHandle = [[CXHandle alloc] initWithType:handleType value:handle];
    update.localizedCallerName = [call[@"caller"] isKindOfClass:NSString.class] ? call[@"caller"] : nil;
    update.hasVideo = [call[@"hasVideo"] isKindOfClass:NSNumber.class] && [call[@"hasVideo"] boolValue];

    [self.provider reportNewIncomingCallWithUUID:uuid ?: [NSUUID UUID]
                                          update:update
                                      completion:^(NSError *error) {
        if (error != nil) {
            NSLog(@"The call is not shown: %@", error);
        }
        completion();
    }];
}

- (void)providerDidReset:(CXProvider *)provider {
    NSLog(@"End all calls.");
}

- (void)provider:(CXProvider *)provider performAnswerCallAction:(CXAnswerCallAction *)action {
    NSLog(@"Connect %@", action.callUUID);
    [action fulfill];
}

- (void)provider:(CXProvider *)provider performEndCallAction:(CXEndCallAction *)action {
    NSLog(@"Hang up %@", action.callUUID);
    [action fulfill];
}

@end
`;

export const incomingCall: ReceiverCode = {
  title: 'PushKit and CallKit: report the incoming call',
  purpose: 'Registers for VoIP pushes, writes the VoIP token as hex, and reports each push as a call at once.',
  files: [
    { language: 'Swift', name: 'CallReceiver.swift', text: swift },
    { language: 'Objective-C', name: 'CallReceiver.m', text: objectiveC },
  ],
};
