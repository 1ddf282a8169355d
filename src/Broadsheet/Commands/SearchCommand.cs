using System.CommandLine;
using System.Globalization;
using Broadsheet.Invocation;
using Broadsheet.Model.Publications;
using Broadsheet.Output;
using Broadsheet.Publish.Csv;
using Broadsheet.Publish.Json;
using Broadsheet.Store;
using Broadsheet.Store.Search;
using Broadsheet.Web;
using Broadsheet.Workflow;
using Broadsheet.Workflow.Search;

namespace Broadsheet.Commands;

/// <summary><c>broadsheet search</c>: finds articles that readers can see.</summary>
internal static class SearchCommand
{
    private const int MostHits = 10_000;

    private static readonly Argument<string> Query = new("QUERY")
    {
        Description =
            "Words, \"exact phrases\", \"near words\"~5, AND, OR, NOT, -word, prefix*, misspelt~, parentheses; headline:, byline:, caption:, text:",
    };

    private static readonly Option<PublicationSlug?> Publication = new("--publication", "-p")
    {
        Description = "Only this publication",
        HelpName = "SLUG",
        CustomParser = result => KeyArguments.Parse<PublicationSlug>(result),
    };

    private static readonly Option<Period?> From = new("--from")
    {
        Description = "From this year, month or day on",
        HelpName = "DATE",
        CustomParser = KeyArguments.Parse<Period>,
    };

    private static readonly Option<Period?> To = new("--to")
    {
        Description = "Up to and with this year, month or day",
        HelpName = "DATE",
        CustomParser = KeyArguments.Parse<Period>,
    };

    private static readonly Option<string?> Section = new("--section") { Description = "Only pages of this section", HelpName = "TEXT" };

    private static readonly Option<string?> PageName = new("--page-name")
    {
        Description = "Only pages of this printed name",
        HelpName = "TEXT",
    };

    private static readonly Option<SearchKind[]> Kind = new("--kind")
    {
        Description = "Only story, photo, notice or advertisement; may be given several times",
        HelpName = "KIND",
    };

    private static readonly Option<SearchOrder> Order = new("--order")
    {
        Description = "relevance, newest or oldest [default: relevance]",
        HelpName = "ORDER",
        DefaultValueFactory = _ => SearchOrder.Relevance,
    };

    private static readonly Option<int> Limit = new("--limit")
    {
        Description = "Most articles to print [default: 20]",
        HelpName = "N",
        DefaultValueFactory = _ => 20,
    };

    private static readonly Option<bool> Csv = new("--csv") { Description = "Print one CSV table on stdout and nothing else" };

    public static Command Create()
    {
        Limit.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < 1 or > MostHits)
                result.AddError($"--limit is a number from 1 to {MostHits}.");
        });
        Csv.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<bool>() && result.GetValue(GlobalOptions.Json))
                result.AddError("One form can be printed: --csv or --json.");
        });
        var command = new DocumentedCommand(
            "search",
            "Finds articles that readers can see",
            "broadsheet search '\"harbour ferry\" OR quay'",
            "broadsheet search 大桥 --publication morning-post --from 2031 --order newest",
            "broadsheet search 'headline:bridge -toll' --limit 1000 --json",
            "broadsheet search '\"bridge toll\"~5' --limit 1000 --csv > tolls.csv"
        )
        {
            Query,
            Publication,
            From,
            To,
            Section,
            PageName,
            Kind,
            Order,
            Limit,
            Csv,
            GlobalOptions.Json,
        };
        command.Run(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var store = await context.OpenAsync(cancellationToken);
        var query = context.Parse.GetRequiredValue(Query);
        var publication = context.Parse.GetValue(Publication);
        if (publication is { } asked && await store.Issues.FindPublicationAsync(asked, cancellationToken) is null)
            throw new RefusedException(Refusal.NotFound, $"There is no publication {asked}. 'broadsheet publication list' shows them all.");
        var found = await SearchAsync(store, Request(context, query, publication), context.Parse.GetValue(Limit), cancellationToken);
        if (!found.IndexIsComplete)
            Screen.Error.Line("note: Not every published issue is in the index yet: 'broadsheet reindex' reads what is missing.");
        if (found.ReadAsPlainWords)
            Screen.Error.Line("note: The query could not be read as written; its words were looked for.");
        var addresses = new Addresses(context.Settings.BaseUrl is { } address ? new Uri(address) : null);
        if (context.Parse.GetValue(Csv))
            PrintTable(MapSearch.ToDocument(query, found, addresses));
        else
            context.Print(() => MapSearch.ToDocument(query, found, addresses), screen => Print(screen, found));
        return ExitCodes.Ok;
    }

    private static void PrintTable(SearchDocument document)
    {
        using var output = Console.OpenStandardOutput();
        output.Write(SearchTable.Write(document));
    }

    private static SearchRequest Request(CommandContext context, string query, PublicationSlug? publication) =>
        new()
        {
            Query = query,
            Publication = publication,
            From = context.Parse.GetValue(From)?.First,
            To = context.Parse.GetValue(To)?.Last,
            Section = context.Parse.GetValue(Section),
            PageName = context.Parse.GetValue(PageName),
            Kinds = context.Parse.GetValue(Kind) ?? [],
            Order = context.Parse.GetValue(Order),
        };

    /// <summary>The first page with hits of the pages after it, as many as are wanted.</summary>
    private static async Task<SearchPage> SearchAsync(
        INewsStore store,
        SearchRequest request,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var page = await store.Search.SearchAsync(request with { Limit = Math.Min(limit, SearchRequest.MostHits) }, cancellationToken);
        if (page.Refusal is SearchRefusal.Nothing)
            Screen.Error.Line("note: " + Say(SearchRefusal.Nothing));
        else if (page.Refusal is { } refusal)
            throw new RefusedException(Refusal.BadInput, Say(refusal));
        var hits = page.Hits.ToList();
        for (var cursor = page.NextCursor; cursor is not null && hits.Count < limit; )
        {
            var more = await store.Search.SearchAsync(
                request with
                {
                    Limit = Math.Min(limit - hits.Count, SearchRequest.MostHits),
                    Cursor = cursor,
                },
                cancellationToken
            );
            hits.AddRange(more.Hits);
            cursor = more.NextCursor;
        }
        return page with { Hits = hits };
    }

    private static string Say(SearchRefusal refusal) =>
        refusal switch
        {
            SearchRefusal.TooLong => string.Create(
                CultureInfo.InvariantCulture,
                $"The query is longer than {SearchRequest.LongestQuery} characters: shorten it."
            ),
            SearchRefusal.TooManyWords => "The query has more words than are looked up at once: use fewer.",
            _ => "Nothing in the query can be searched for: it needs a word that is to be found.",
        };

    private static void Print(Screen screen, SearchPage found)
    {
        foreach (var hit in found.Hits)
        {
            screen.Line($"{hit.Article}  p. {hit.PageLabel}{(hit.PageName is { } name ? $" {name}" : "")}");
            screen.Marked("  ", hit.Headline.Text, Places(hit.Headline));
            if (hit.Snippet.Text.Length > 0)
                screen.Marked("  ", hit.Snippet.Text, Places(hit.Snippet));
            screen.Blank();
        }
        screen.Line(
            found.Hits.Count == 0
                ? "Nothing was found."
                : (found.TotalIsExact ? "" : "More than ")
                    + PlainText.Counted(found.Total, "article")
                    + (
                        found.Hits.Count < found.Total
                            ? $"; the first {found.Hits.Count.ToString(CultureInfo.InvariantCulture)} are shown"
                            : ""
                    )
        );
        if (found.DidYouMean is { } other)
            screen.Line($"Did you mean: {other}");
    }

    private static IEnumerable<(int Start, int End)> Places(MarkedText text) => text.Marks.Select(m => (m.Start, m.End));
}
