/// <reference types="google-apps-script" />

/** SHA-256 by Google’s own service, whose bytes are signed: in the script it takes the place of the library, which weighs 6 kB. */
export const sha256 = (bytes: Uint8Array): Uint8Array =>
  Uint8Array.from(
    Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, Array.from(new Int8Array(bytes.buffer))),
  );
