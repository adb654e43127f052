# Completion of humas for fish: humas completion fish | source
function __humas_offers
    set -l before (commandline -opc)
    set -e before[1]
    set -l word (commandline -ct)
    command humas __complete fish "=$word" $before 2>/dev/null </dev/null
end
complete -c humas -f -a '(__humas_offers)'
