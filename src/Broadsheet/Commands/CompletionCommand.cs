using System.CommandLine;
using Broadsheet.Invocation;

namespace Broadsheet.Commands;

/// <summary><c>broadsheet completion</c>: a script that lets a shell complete commands and options.</summary>
internal static class CompletionCommand
{
    private static readonly Argument<string> Shell = new("SHELL") { Description = "bash, zsh or fish" };

    // Each asks the program itself: the directive [suggest:POSITION] prints what can stand there, one a line.
    private const string Bash = """
        _broadsheet() {
          local IFS=$'\n' program=${COMP_WORDS[0]}
          COMPREPLY=($(compgen -W "$("$program" "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
          [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -F _broadsheet broadsheet
        """;

    private const string Zsh = """
        _broadsheet() {
          local -a found
          found=("${(@f)$("$words[1]" "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
          [[ -n "$found" ]] && compadd -- $found || _files
        }
        compdef _broadsheet broadsheet
        """;

    private const string Fish = """
        complete -c broadsheet -a '(broadsheet "[suggest:"(commandline -C)"]" (commandline -cp) 2>/dev/null)'
        """;

    public static Command Create()
    {
        Shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new DocumentedCommand(
            "completion",
            "Prints a script that lets a shell complete commands and options",
            "source <(broadsheet completion bash)",
            "broadsheet completion fish > ~/.config/fish/completions/broadsheet.fish"
        )
        {
            Shell,
        };
        command.SetAction(parse =>
            Console.Out.WriteLine(
                parse.GetRequiredValue(Shell) switch
                {
                    "zsh" => Zsh,
                    "fish" => Fish,
                    _ => Bash,
                }
            )
        );
        return command;
    }
}
