"""`podium completion`: what a shell needs to complete Podium's command lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.output import emit

if TYPE_CHECKING:
    import argparse

_BASH = """\
# Completion of podium for bash
_podium() {
    local line IFS=$'\\n'
    COMPREPLY=()
    while read -r line; do
        COMPREPLY+=("${line%%$'\\t'*}")
    done < <(podium __complete --bash "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    if [[ ${#COMPREPLY[@]} -eq 0 ]]; then
        compopt -o default
    elif [[ ${COMPREPLY[0]} == *: ]]; then
        compopt -o nospace
    fi
}
COMP_WORDBREAKS=${COMP_WORDBREAKS//:/}
complete -F _podium podium
"""

_ZSH = """\
#compdef podium
# Completion of podium for zsh
_podium() {
    local line value
    local -a values texts open opentexts
    while IFS= read -r line; do
        value="${line%%$'\\t'*}"
        if [[ $value == *: ]]; then
            open+=("$value")
            opentexts+=("${line/$'\\t'/  -- }")
        else
            values+=("$value")
            texts+=("${line/$'\\t'/  -- }")
        fi
    done < <(podium __complete "${(@)words[2,CURRENT]}" 2>/dev/null)
    if (( ${#values} + ${#open} )); then
        (( ${#values} )) && compadd -U -d texts -a values
        (( ${#open} )) && compadd -U -S '' -d opentexts -a open
    else
        _files
    fi
}
compdef _podium podium
"""

_FISH = """\
# Completion of podium for fish
function __podium_complete
    set -l words (commandline -opc) (commandline -ct)
    podium __complete $words[2..-1] 2>/dev/null
    or __fish_complete_path (commandline -ct)
end
complete -c podium -f -a '(__podium_complete)'
"""

_SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `podium completion` takes."""
    parser.add_argument("shell", metavar="SHELL", choices=tuple(_SCRIPTS))


def run(options: argparse.Namespace) -> int:
    """Print the script."""
    emit(_SCRIPTS[options.shell], end="")
    return 0
