# Completion of humas for bash: eval "$(humas completion bash)"
_humas() {
    local line kind=
    COMPREPLY=()
    # The line as it is typed: in COMP_WORDS it is broken at "=" and ":".
    while IFS= read -r line; do
        line=${line%$'\r'}
        if [[ -z $kind ]]; then
            kind=$line
        else
            COMPREPLY+=("$line")
        fi
    done < <(command humas __complete bash "${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null </dev/null)
    # Then bash quotes what has blanks and puts a slash behind a folder. Old versions do not know compopt.
    [[ $kind == files ]] && compopt -o filenames 2>/dev/null
    return 0
}
complete -F _humas humas
