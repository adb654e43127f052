#compdef humas
# Completion of humas for zsh: eval "$(humas completion zsh)" after compinit, or as a file _humas in $fpath
_humas() {
    local -a lines
    lines=("${(@f)$(command humas __complete zsh "=${(Q)PREFIX}" "${(@Q)words[2,CURRENT-1]}" 2>/dev/null </dev/null)}")
    # What is asked for, how much of the word stands before it, and then what it may be.
    local kind=$lines[1] before=$lines[2]
    shift $(( $#lines < 2 ? $#lines : 2 )) lines
    [[ $before == <1-> ]] && compset -p $before
    case $kind in
        words) _describe humas lines ;;
        files) _files -g $lines[1] ;;
        folders) _files -/ ;;
    esac
}
if [[ $funcstack[1] == _humas ]]; then
    _humas "$@"
else
    compdef _humas humas
fi
