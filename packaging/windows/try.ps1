# The setup program on Windows itself: silently installed, tried, removed; the book stays. Never executed outside Wine yet.
$ErrorActionPreference = "Stop"
$setup = (Get-ChildItem dist\KamDesk-*-setup.exe)[0].FullName
$folder = "$env:LOCALAPPDATA\Programs\KamDesk"
$book = "$env:TEMP\trial.kamdesk"
$env:KAMDESK_PASSPHRASE = "only for the trial"

function Check($what, $held) {
    if (-not $held) { throw "not so: $what" }
    Write-Output "ok $what"
}

$done = Start-Process $setup -ArgumentList "/S" -Wait -PassThru
Check "silent setup ends well" ($done.ExitCode -eq 0)
$done = Start-Process "$folder\KamDesk.exe" -ArgumentList "--self-test", "$env:TEMP\report.json" -Wait -PassThru
Get-Content "$env:TEMP\report.json"
Check "its own test holds" ($done.ExitCode -eq 0)
& "$folder\kamdesk.com" new $book
Check "a book is made" ($LASTEXITCODE -eq 0)
& "$folder\kamdesk.com" today $book --json | ConvertFrom-Json | Out-Null
Check "the day is listed" ($LASTEXITCODE -eq 0)
$done = Start-Process "$folder\uninstall.exe" -ArgumentList "/S" -Wait -PassThru
Start-Sleep -Seconds 5 # the uninstaller goes on from a copy of itself
Check "the program is gone" (-not (Test-Path "$folder\KamDesk.exe"))
Check "the book stays" (Test-Path $book)
