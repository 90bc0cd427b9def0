import { certificateKinds } from '#shared/apns/certificates.ts';
import { mdmCertificatePortal, type PortalCertificate, portalCertificates } from '#shared/apns/certificate-portal.ts';
import type { Credential } from '#shared/contract/credentials.ts';
import { PortalLink } from './portal-link.tsx';
import classes from './credential-tools.module.css';

export const requestStepTitles = {
  make: 'Make the request',
  upload: 'Save it and upload it to Apple',
  add: 'Add the certificate that Apple makes from it',
} as const;

/** Where the request goes, and which certificate to ask for there. */
export function UploadText({ credential }: { readonly credential: Credential | null }) {
  const renewed = credential?.kind === 'certificate' ? credential : null;
  const asked = renewed === null ? null : portalCertificates[renewed.certificateKind];
  const bundleId = renewed?.bundleId ?? null;
  if (renewed !== null && asked === null) {
    return (
      <p>
        A certificate of the kind “{certificateKinds[renewed.certificateKind].label}” is renewed at{' '}
        {mdmCertificatePortal}, with a request that your MDM vendor has signed.
      </p>
    );
  }
  return (
    <>
      <p>
        Open <PortalLink /> and choose{asked === null ? ' what the certificate is for:' : ' the same kind again:'}
      </p>
      <ul className={classes.choices}>
        {asked === null ? (
          <>
            <li>{portalCertificates.universal.name}, for one app: alerts, background, VoIP and complications;</li>
            <li>{portalCertificates['voip-services'].name}, for calls only: the older way.</li>
          </>
        ) : (
          <li>
            {describePortalCertificate(asked)}
            {bundleId !== null && (
              <>
                {', for '}
                <span className="mono">{bundleId}</span>
              </>
            )}
          </li>
        )}
      </ul>
      <p>Then choose the app and upload the file.</p>
    </>
  );
}

function describePortalCertificate({ name, isCertain }: PortalCertificate): string {
  return isCertain ? name : `${name} (it may be called otherwise today)`;
}

/** How the certificate gets here. */
export function AddText({ credential }: { readonly credential: Credential | null }) {
  return (
    <p>
      Download the <span className="mono">.cer</span> and drop it on this window.{' '}
      {credential?.kind === 'certificate'
        ? `The import says that it replaces the certificate of “${credential.name}”: drafts, devices and history keep their link.`
        : 'It finds its key by itself, and from then on you can send with it.'}
    </p>
  );
}
