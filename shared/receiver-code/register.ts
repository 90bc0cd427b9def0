import type { ReceiverCode } from './receiver-code.ts';

const swift = String.raw`import UIKit

// In a SwiftUI app leave @main out and declare
// @UIApplicationDelegateAdaptor(AppDelegate.self) private var appDelegate
@main
final class AppDelegate: UIResponder, UIApplicationDelegate {
    func application(
        _ application: UIApplication,
        didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]? = nil
    ) -> Bool {
        // At every launch, because the token may have changed. It needs no permission; showing alerts does.
        application.registerForRemoteNotifications()
        return true
    }

    func application(
        _ application: UIApplication,
        didRegisterForRemoteNotificationsWithDeviceToken deviceToken: Data
    ) {
        let token = deviceToken.map { String(format: "%02x", $0) }.joined()
        print("Device token: \(token)")
    }

    func application(
        _ application: UIApplication,
        didFailToRegisterForRemoteNotificationsWithError error: any Error
    ) {
        print("No device token: \(error)")
    }
}
`;

const objectiveC = String.raw`#import <UIKit/UIKit.h>

@interface AppDelegate : UIResponder <UIApplicationDelegate>
@property (nonatomic, strong) UIWindow *window;
@end

@implementation AppDelegate

- (BOOL)application:(UIApplication *)application
    didFinishLaunchingWithOptions:(NSDictionary<UIApplicationLaunchOptionsKey, id> *)launchOptions {
    // At every launch, because the token may have changed. It needs no permission; showing alerts does.
    [application registerForRemoteNotifications];
    return YES;
}

- (void)application:(UIApplication *)application
    didRegisterForRemoteNotificationsWithDeviceToken:(NSData *)deviceToken {
    const unsigned char *bytes = deviceToken.bytes;
    NSMutableString *token = [NSMutableString stringWithCapacity:deviceToken.length * 2];
    for (NSUInteger index = 0; index < deviceToken.length; index += 1) {
        [token appendFormat:@"%02x", bytes[index]];
    }
    NSLog(@"Device token: %@", token);
}

- (void)application:(UIApplication *)application
    didFailToRegisterForRemoteNotificationsWithError:(NSError *)error {
    NSLog(@"No device token: %@", error);
}

@end
`;

export const register: ReceiverCode = {
  title: 'Register and get the device token',
  purpose: 'Asks for the device token at every launch and writes it as hex, the form that Pushbench and APNs take.',
  files: [
    { language: 'Swift', name: 'AppDelegate.swift', text: swift },
    { language: 'Objective-C', name: 'AppDelegate.m', text: objectiveC },
  ],
};
