# Sourced by run.sh and test.sh: installs what .ci/packages.txt names and this machine lacks. Debian 12, root or sudo.
# Usage: install_packages run|test
install_packages() {
    local want missing="" package
    if [ "$1" = test ]; then
        want=$(sed -e '/^#/d' -e '/^\[/d' -e '/^$/d' "$PROJECT/.ci/packages.txt")
    else
        want=$(sed -e '/^\[test\]/,$d' -e '/^#/d' -e '/^$/d' "$PROJECT/.ci/packages.txt")
    fi
    for package in $want; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    local as_root=""
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || { echo "These packages are missing and neither root nor sudo is here:$missing" >&2; return 1; }
        as_root=sudo
    fi
    echo "Installing:$missing"
    $as_root apt-get update -qq
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
}
