; Setup program for one user, without administrator rights: makensis -DVERSION=… -DSOURCE=… -DOUT=… -DICON=… kamdesk.nsi
Unicode true
Target amd64-unicode
!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "Sections.nsh"

!define REMOVAL "Software\Microsoft\Windows\CurrentVersion\Uninstall\KamDesk"
!define CLASSES "Software\Classes"
!define AUTOSTART "Software\Microsoft\Windows\CurrentVersion\Run"

Name "KamDesk"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\KamDesk"
InstallDirRegKey HKCU "Software\KamDesk" "InstallDir"
SetCompressor /SOLID lzma
SetCompressorDictSize 64 ; the program and its console twin are nearly the same
ManifestDPIAware true
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "KamDesk"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "KamDesk setup"
VIAddVersionKey "CompanyName" "KamDesk"
VIAddVersionKey "LegalCopyright" "MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\KamDesk.exe"
!define MUI_LANGDLL_REGISTRY_ROOT "HKCU"
!define MUI_LANGDLL_REGISTRY_KEY "Software\KamDesk"
!define MUI_LANGDLL_REGISTRY_VALUENAME "Language"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_RESERVEFILE_LANGDLL

LangString PROGRAM ${LANG_ENGLISH} "KamDesk"
LangString PROGRAM ${LANG_SIMPCHINESE} "KamDesk 程序"
LangString DESKTOP_ICON ${LANG_ENGLISH} "Icon on the desktop"
LangString DESKTOP_ICON ${LANG_SIMPCHINESE} "桌面图标"
LangString START_WITH_WINDOWS ${LANG_ENGLISH} "Start with Windows, in the tray"
LangString START_WITH_WINDOWS ${LANG_SIMPCHINESE} "开机时在托盘中启动"
LangString IS_OPEN ${LANG_ENGLISH} "KamDesk is open. Please quit it (tray, Quit) and try again."
LangString IS_OPEN ${LANG_SIMPCHINESE} "KamDesk 正在运行。请先退出（托盘图标 → 退出），再重试。"
LangString REMOVE_PROGRAM ${LANG_ENGLISH} "Remove KamDesk"
LangString REMOVE_PROGRAM ${LANG_SIMPCHINESE} "移除 KamDesk"
LangString REMOVE_BOOKS ${LANG_ENGLISH} "Also delete settings and the books in KamDesk's own folder"
LangString REMOVE_BOOKS ${LANG_SIMPCHINESE} "同时删除设置和 KamDesk 自己文件夹中的客户簿"
LangString REALLY ${LANG_ENGLISH} "Every book in $LOCALAPPDATA\KamDesk is deleted for good, with its backups. Delete them?"
LangString REALLY ${LANG_SIMPCHINESE} "将永久删除 $LOCALAPPDATA\KamDesk 中的所有客户簿及其备份。确定删除吗？"
LangString BOOK_TYPE ${LANG_ENGLISH} "KamDesk book"
LangString BOOK_TYPE ${LANG_SIMPCHINESE} "KamDesk 客户簿"
LangString HANDOVER_TYPE ${LANG_ENGLISH} "KamDesk handover"
LangString HANDOVER_TYPE ${LANG_SIMPCHINESE} "KamDesk 交接文件"

; The desk holds this mutex while it is open. Silent setups end with 3, others tell and end.
!macro REFUSE_WHILE_OPEN
  System::Call 'kernel32::OpenMutexW(i 0x100000, i 0, w "KamDesk.Desk") p .R0'
  ${If} $R0 P<> 0
    System::Call 'kernel32::CloseHandle(p R0)'
    MessageBox MB_ICONEXCLAMATION|MB_OK "$(IS_OPEN)" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
!macroend

!macro FILE_TYPE ENDING TYPE WORDS
  WriteRegStr HKCU "${CLASSES}\${ENDING}" "" "${TYPE}"
  WriteRegStr HKCU "${CLASSES}\${TYPE}" "" "${WORDS}"
  WriteRegStr HKCU "${CLASSES}\${TYPE}\DefaultIcon" "" '"$INSTDIR\KamDesk.exe",0'
  WriteRegStr HKCU "${CLASSES}\${TYPE}\shell\open\command" "" '"$INSTDIR\KamDesk.exe" "%1"'
!macroend

!macro FORGET_FILE_TYPE ENDING TYPE
  DeleteRegKey HKCU "${CLASSES}\${TYPE}"
  ReadRegStr $R0 HKCU "${CLASSES}\${ENDING}" ""
  ${If} $R0 == "${TYPE}"
    DeleteRegKey HKCU "${CLASSES}\${ENDING}"
  ${EndIf}
!macroend

!macro TELL_EXPLORER
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Function .onInit
  SetRegView 64
  !insertmacro MUI_LANGDLL_DISPLAY
  !insertmacro REFUSE_WHILE_OPEN
FunctionEnd

Function un.onInit
  SetRegView 64
  !insertmacro MUI_UNGETLANGUAGE
  !insertmacro REFUSE_WHILE_OPEN
FunctionEnd

Section "$(PROGRAM)" program
  SectionIn RO
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\KamDesk.lnk" "$INSTDIR\KamDesk.exe"
  !insertmacro FILE_TYPE ".kamdesk" "KamDesk.Book" "$(BOOK_TYPE)"
  !insertmacro FILE_TYPE ".kamhandover" "KamDesk.Handover" "$(HANDOVER_TYPE)"
  WriteRegStr HKCU "Software\KamDesk" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${REMOVAL}" "DisplayName" "KamDesk"
  WriteRegStr HKCU "${REMOVAL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${REMOVAL}" "DisplayIcon" "$INSTDIR\KamDesk.exe"
  WriteRegStr HKCU "${REMOVAL}" "Publisher" "KamDesk"
  WriteRegStr HKCU "${REMOVAL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${REMOVAL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${REMOVAL}" "NoModify" 1
  WriteRegDWORD HKCU "${REMOVAL}" "NoRepair" 1
  !insertmacro TELL_EXPLORER
SectionEnd

Section /o "$(DESKTOP_ICON)" desktop
  CreateShortcut "$DESKTOP\KamDesk.lnk" "$INSTDIR\KamDesk.exe"
SectionEnd

Section /o "$(START_WITH_WINDOWS)" with_windows
  WriteRegStr HKCU "${AUTOSTART}" "KamDesk" '"$INSTDIR\KamDesk.exe" --hidden'
SectionEnd

Section "un.$(REMOVE_PROGRAM)" un.program
  SectionIn RO
  Delete "$SMPROGRAMS\KamDesk.lnk"
  Delete "$DESKTOP\KamDesk.lnk"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\KamDesk.exe"
  Delete "$INSTDIR\kamdesk.com"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  !insertmacro FORGET_FILE_TYPE ".kamdesk" "KamDesk.Book"
  !insertmacro FORGET_FILE_TYPE ".kamhandover" "KamDesk.Handover"
  DeleteRegValue HKCU "${AUTOSTART}" "KamDesk"
  DeleteRegKey HKCU "${REMOVAL}"
  DeleteRegKey HKCU "Software\KamDesk"
  !insertmacro TELL_EXPLORER
SectionEnd

Section /o "un.$(REMOVE_BOOKS)" un.books
  MessageBox MB_ICONEXCLAMATION|MB_YESNO|MB_DEFBUTTON2 "$(REALLY)" /SD IDNO IDNO keep
  RMDir /r "$LOCALAPPDATA\KamDesk"
  keep:
SectionEnd
