using System.CommandLine;
using Broadsheet.Invocation;
using Broadsheet.Output;
using Broadsheet.Running;
using Broadsheet.Store;
using Broadsheet.Withdrawals;
using Broadsheet.Workflow;
using Broadsheet.Workflow.Release;

namespace Broadsheet.Commands;

/// <summary><c>broadsheet withdraw</c>: takes an issue or an article away from readers, and proves it.</summary>
internal static class WithdrawCommand
{
    private static readonly Argument<IssueOrArticle> What = KeyArguments.IssueOrArticle();

    private static readonly Option<string> Reason = new("--reason")
    {
        Description = "What readers are told at its address",
        HelpName = "TEXT",
        Required = true,
    };

    private static readonly Option<string?> Site = new("--site")
    {
        Description = "Ask this running site what it answers, such as the public address [default: a site that is started for it]",
        HelpName = "URL",
    };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "withdraw",
            "Takes an issue or an article away from readers and asks every address of it what it answers now",
            "broadsheet withdraw morning-post/2031-12-15/a12 --reason 'The report was wrong.'",
            "broadsheet withdraw morning-post/2031-12-15 --reason 'Published by mistake.' --site https://paper.example"
        )
        {
            What,
            Reason,
            Site,
            GlobalOptions.Json,
        };
        command.Run(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var what = context.Parse.GetRequiredValue(What);
        var reason = context.Parse.GetRequiredValue(Reason);
        var site = SiteOf(context);
        var store = await context.OpenAsync(cancellationToken);
        var done = what.Article is { } article
            ? Describe(
                article.ToString(),
                await new WithdrawArticle(store.Issues, store.Assets).RunAsync(article, reason, cancellationToken)
            )
            : Describe(what.Issue.ToString(), await new WithdrawIssue(store.Issues).RunAsync(what.Issue, reason, cancellationToken));
        var content = what.Article is { } key
            ? await WithdrawnContent.OfAsync(store.Issues, key, cancellationToken)
            : await WithdrawnContent.OfAsync(store.Issues, what.Issue, cancellationToken);
        IReadOnlyList<Answer> answers;
        try
        {
            answers = await AskAsync(site, context, store, content, cancellationToken);
        }
        catch
        {
            // What was asked for is done, whatever keeps the proof from being made.
            await Console.Error.WriteLineAsync(
                $"{PlainText.OneLine(done)} What its addresses answer could not be asked; give the command again for that."
            );
            throw;
        }

        var faults = answers.Count(a => a.Fault is not null);
        context.Print(
            () =>
                new
                {
                    withdrawn = what.Article?.ToString() ?? what.Issue.ToString(),
                    reason,
                    answers,
                    faults,
                },
            screen => Print(screen, done, answers, faults)
        );
        return faults == 0 ? ExitCodes.Ok : ExitCodes.Failed;
    }

    private static Uri? SiteOf(CommandContext context) =>
        context.Parse.GetValue(Site) is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var site) && site.Scheme is "http" or "https" ? site
        : throw new RefusedException(Refusal.BadInput, $"'{text}' is no address of a site: write it as https://paper.example.");

    private static async Task<IReadOnlyList<Answer>> AskAsync(
        Uri? site,
        CommandContext context,
        INewsStore store,
        WithdrawnContent content,
        CancellationToken cancellationToken
    )
    {
        if (site is not null)
        {
            using var asked = new WithdrawalProof(site);
            return await asked.AskAsync(content, cancellationToken);
        }

        await using var run = await SiteRun.StartAsync(
            SiteRun.Options(context.Settings, "http://127.0.0.1:0") with
            {
                Silent = true,
            },
            store,
            cancellationToken
        );
        using var proof = new WithdrawalProof(new Uri(run.Addresses.First()));
        return await proof.AskAsync(content, cancellationToken);
    }

    private static string Describe(string name, WithdrawalOutcome outcome)
    {
        var text = outcome.Before is { } before
            ? $"{name} was withdrawn already, on {before.At:yyyy-MM-dd} ({before.Reason}); it stays so, and the reason is the new one."
            : $"{name} is withdrawn from all revisions. 'broadsheet reinstate {name}' gives it back.";
        return outcome.WithoutPicture.Count == 0
            ? text
            : text
                + $" Of page {string.Join(", ", outcome.WithoutPicture.Select(p => p.Label ?? p.Id))} no picture can be made without it, so that it is shown without one.";
    }

    private static string Describe(string name, IssueRecord before) =>
        before.WithdrawnReason is { } reason
            ? $"{name} was withdrawn already, on {before.WithdrawnAt:yyyy-MM-dd} ({reason}); it stays so, and the reason is the new one."
            : $"{name} is withdrawn. 'broadsheet reinstate {name}' brings it back.";

    private static void Print(Screen screen, string done, IReadOnlyList<Answer> answers, int faults)
    {
        screen.Line(done);
        screen.Table(["Answers", "", "Address"], answers.Select(a => new[] { $"{a.Status}", a.Fault ?? "", a.Address }));
        screen.Line(
            faults == 0
                ? $"{answers.Count} addresses were asked; none gives anything of it away."
                : $"{faults} of {answers.Count} addresses still give something of it away. Caches before the site may hold it for ten minutes; a theme of your own may name it."
        );
    }
}
