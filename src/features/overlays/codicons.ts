/**
 * The icons of the oldest supported VS Code, from https://github.com/microsoft/vscode-codicons (0.0.36). VS Code has no API
 * to list them.
 */
export const CODICONS: readonly string[] = `
account activate-breakpoints add archive arrow-both arrow-circle-down arrow-circle-left arrow-circle-right
arrow-circle-up arrow-down arrow-left arrow-right arrow-small-down arrow-small-left arrow-small-right arrow-small-up
arrow-swap arrow-up azure azure-devops beaker beaker-stop bell bell-dot bell-slash bell-slash-dot blank bold book
bookmark bracket-dot bracket-error briefcase broadcast browser bug calendar call-incoming call-outgoing
case-sensitive check check-all checklist chevron-down chevron-left chevron-right chevron-up chip chrome-close
chrome-maximize chrome-minimize chrome-restore circle circle-filled circle-large circle-large-filled circle-slash
circle-small circle-small-filled circuit-board clear-all clippy close close-all cloud cloud-download cloud-upload
code code-oss coffee collapse-all color-mode combine comment comment-discussion comment-draft comment-unresolved
compass compass-active compass-dot copilot copy coverage credit-card dash dashboard database debug debug-all
debug-alt debug-alt-small debug-breakpoint-conditional debug-breakpoint-conditional-unverified debug-breakpoint-data
debug-breakpoint-data-unverified debug-breakpoint-function debug-breakpoint-function-unverified debug-breakpoint-log
debug-breakpoint-log-unverified debug-breakpoint-unsupported debug-console debug-continue debug-continue-small
debug-coverage debug-disconnect debug-line-by-line debug-pause debug-rerun debug-restart debug-restart-frame
debug-reverse-continue debug-stackframe debug-stackframe-active debug-start debug-step-back debug-step-into
debug-step-out debug-step-over debug-stop desktop-download device-camera device-camera-video device-mobile diff
diff-added diff-ignored diff-modified diff-multiple diff-removed diff-renamed diff-single discard edit editor-layout
ellipsis empty-window error error-small exclude expand-all export extensions eye eye-closed feedback file
file-binary file-code file-media file-pdf file-submodule file-symlink-directory file-symlink-file file-zip files
filter filter-filled flame fold fold-down fold-up folder folder-active folder-library folder-opened game gear gift
gist-secret git-commit git-compare git-fetch git-merge git-pull-request git-pull-request-closed
git-pull-request-create git-pull-request-draft git-pull-request-go-to-changes git-pull-request-new-changes git-stash
git-stash-apply git-stash-pop github github-action github-alt github-inverted github-project globe go-to-file
go-to-search grabber graph graph-left graph-line graph-scatter gripper group-by-ref-type heart heart-filled history
home horizontal-rule hubot inbox indent info insert inspect issue-draft issue-reopened issues italic jersey json
kebab-vertical key law layers layers-active layers-dot layout layout-activitybar-left layout-activitybar-right
layout-centered layout-menubar layout-panel layout-panel-center layout-panel-justify layout-panel-left
layout-panel-off layout-panel-right layout-sidebar-left layout-sidebar-left-off layout-sidebar-right
layout-sidebar-right-off layout-statusbar library lightbulb lightbulb-autofix lightbulb-sparkle link link-external
list-filter list-flat list-ordered list-selection list-tree list-unordered live-share loading location lock
lock-small magnet mail mail-read map map-filled map-vertical map-vertical-filled markdown megaphone mention menu
merge mic mic-filled milestone mirror mortar-board move multiple-windows music mute new-file new-folder newline
no-newline note notebook notebook-template octoface open-preview organization output package paintcan pass
pass-filled percentage person person-add piano pie-chart pin pinned pinned-dirty play play-circle plug preserve-case
preview primitive-square project pulse question quote radio-tower reactions record record-keys record-small redo
references refresh regex remote remote-explorer remove replace replace-all reply repo repo-clone repo-fetch
repo-force-push repo-forked repo-pull repo-push report request-changes robot rocket root-folder root-folder-opened
rss ruby run-above run-all run-all-coverage run-below run-coverage run-errors save save-all save-as screen-full
screen-normal search search-fuzzy search-stop send server server-environment server-process settings settings-gear
share shield sign-in sign-out smiley snake sort-precedence source-control sparkle sparkle-filled split-horizontal
split-vertical squirrel star-empty star-full star-half stop-circle surround-with symbol-array symbol-boolean
symbol-class symbol-color symbol-constant symbol-enum symbol-enum-member symbol-event symbol-field symbol-file
symbol-interface symbol-key symbol-keyword symbol-method symbol-misc symbol-namespace symbol-numeric symbol-operator
symbol-parameter symbol-property symbol-ruler symbol-snippet symbol-string symbol-structure symbol-variable sync
sync-ignored table tag target tasklist telescope terminal terminal-bash terminal-cmd terminal-debian terminal-linux
terminal-powershell terminal-tmux terminal-ubuntu text-size three-bars thumbsdown thumbsdown-filled thumbsup
thumbsup-filled tools trash triangle-down triangle-left triangle-right triangle-up twitter type-hierarchy
type-hierarchy-sub type-hierarchy-super unfold ungroup-by-ref-type unlock unmute unverified variable-group verified
verified-filled versions vm vm-active vm-connect vm-outline vm-running vr vscode vscode-insiders wand warning watch
whitespace whole-word window word-wrap workspace-trusted workspace-unknown workspace-untrusted zoom-in zoom-out
`
	.trim()
	.split(/\s+/);
