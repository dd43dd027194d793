#!/usr/bin/env bash
# Put a Developer ID and a notary profile where packaging/macos/build.py looks for them. Never executed: no Mac has been at
# hand. Everything comes from the environment and nothing of it is printed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
keychain="$folder/../kamdesk.keychain-db"
password=$(openssl rand -hex 24)

security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 21600 "$keychain"
security unlock-keychain -p "$password" "$keychain"
printf '%s' "$MACOS_CERTIFICATE" | base64 --decode > "$folder/identity.p12"
security import "$folder/identity.p12" -k "$keychain" -P "$MACOS_CERTIFICATE_PASSWORD" -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" > /dev/null
security list-keychains -d user -s "$keychain"

printf '%s' "$MACOS_NOTARY_KEY" > "$folder/notary.p8"
xcrun notarytool store-credentials kamdesk --key "$folder/notary.p8" --key-id "$MACOS_NOTARY_KEY_ID" \
  --issuer "$MACOS_NOTARY_ISSUER" --keychain "$keychain"

identity=$(security find-identity -v -p codesigning "$keychain" | sed -n 's/.*"\(Developer ID Application.*\)"/\1/p' | head -n 1)
{
  echo "MACOS_IDENTITY=$identity"
  echo "MACOS_NOTARY_PROFILE=kamdesk"
} >> "$GITHUB_ENV"
