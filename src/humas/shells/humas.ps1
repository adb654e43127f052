# Completion of humas for PowerShell: humas completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName humas, humas.exe -ScriptBlock {
    param($word, $ast, $cursor)
    $before = @($ast.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursor } |
        ForEach-Object { $_.Extent.Text.Trim("'", '"') })
    humas __complete powershell "=$word" @before 2>$null | ForEach-Object {
        $value, $told = $_ -split "`t", 2
        if (-not $told) { $told = $value }
        [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $told)
    }
}
