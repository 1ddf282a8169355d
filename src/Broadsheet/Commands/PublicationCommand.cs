using System.CommandLine;
using Broadsheet.Invocation;
using Broadsheet.Model.Publications;
using Broadsheet.Output;
using Broadsheet.Workflow;
using Broadsheet.Workflow.Publications;

namespace Broadsheet.Commands;

/// <summary><c>broadsheet publication</c>: the newspapers and their facts.</summary>
internal static class PublicationCommand
{
    private static readonly Argument<PublicationSlug> Slug = KeyArguments.Slug();

    private static readonly Option<string?> Name = new("--name") { Description = "Its name as on the nameplate", HelpName = "NAME" };

    private static readonly Option<string?> Language = new("--language")
    {
        Description = "Language of its text, such as zh-Hans",
        HelpName = "TAG",
    };

    private static readonly Option<ReadingDirection?> Direction = new("--direction")
    {
        Description = "Which way its pages turn: ltr, or rtl for Arabic, Hebrew and vertical text",
        HelpName = "ltr|rtl",
        CustomParser = result => result.Tokens is [var token] ? ParseDirection(token.Value, result.AddError) : null,
    };

    private static readonly Option<string?> Issn = new("--issn")
    {
        Description = "International Standard Serial Number",
        HelpName = "ISSN",
    };

    private static readonly Option<string?> Publisher = new("--publisher") { Description = "Who publishes it", HelpName = "NAME" };

    private static readonly Option<string?> Place = new("--place") { Description = "Where it is published", HelpName = "TEXT" };

    private static readonly Option<string?> Rights = new("--rights") { Description = "Rights statement for readers", HelpName = "TEXT" };

    public static Command Create()
    {
        Direction.CompletionSources.Add("ltr", "rtl");
        return new DocumentedCommand(
            "publication",
            "Keeps the facts of the publications",
            "broadsheet publication list",
            "broadsheet publication show morning-post"
        )
        {
            CreateSet(),
            CreateList(),
            CreateShow(),
        };
    }

    private static DocumentedCommand CreateSet()
    {
        var set = new DocumentedCommand(
            "set",
            "Changes facts of a publication, or makes a new one; an empty text takes a fact away",
            "broadsheet publication set morning-post --publisher 'Morning Post Ltd' --place Ellisport",
            "broadsheet publication set al-sabah --name 'الصباح' --language ar --direction rtl"
        )
        {
            Slug,
            Name,
            Language,
            Direction,
            Issn,
            Publisher,
            Place,
            Rights,
            GlobalOptions.Json,
        };
        set.Run(
            async (context, cancellationToken) =>
            {
                var parse = context.Parse;
                var store = await context.OpenOrCreateAsync(cancellationToken);
                var facts = new PublicationFacts
                {
                    Name = parse.GetValue(Name),
                    Language = parse.GetValue(Language),
                    Direction = parse.GetValue(Direction),
                    Issn = parse.GetValue(Issn),
                    Publisher = parse.GetValue(Publisher),
                    Place = parse.GetValue(Place),
                    Rights = parse.GetValue(Rights),
                };
                var publication = await new SetPublication(store.Issues).RunAsync(parse.GetRequiredValue(Slug), facts, cancellationToken);
                context.Print(() => publication, screen => Print(screen, publication));
                return ExitCodes.Ok;
            }
        );
        return set;
    }

    private static DocumentedCommand CreateList()
    {
        var list = new DocumentedCommand("list", "Lists the publications", "broadsheet publication list") { GlobalOptions.Json };
        list.Run(
            async (context, cancellationToken) =>
            {
                var store = await context.OpenAsync(cancellationToken);
                var publications = await store.Issues.ListPublicationsAsync(cancellationToken);
                context.Print(
                    () => new { publications },
                    screen =>
                    {
                        if (publications.Count == 0)
                            screen.Line("There are no publications yet; the first import makes one.");
                        else
                            screen.Table(
                                ["Publication", "Name", "Language"],
                                publications.Select(p => new[] { p.Slug.ToString(), p.Name, p.Language })
                            );
                    }
                );
                return ExitCodes.Ok;
            }
        );
        return list;
    }

    private static DocumentedCommand CreateShow()
    {
        var show = new DocumentedCommand("show", "Shows the facts of a publication", "broadsheet publication show morning-post")
        {
            Slug,
            GlobalOptions.Json,
        };
        show.Run(
            async (context, cancellationToken) =>
            {
                var store = await context.OpenAsync(cancellationToken);
                var slug = context.Parse.GetRequiredValue(Slug);
                var publication = await store.Issues.FindPublicationAsync(slug, cancellationToken)
                    ?? throw new RefusedException(
                        Refusal.NotFound,
                        $"There is no publication {slug}. 'broadsheet publication list' shows them all."
                    );
                context.Print(() => publication, screen => Print(screen, publication));
                return ExitCodes.Ok;
            }
        );
        return show;
    }

    private static void Print(Screen screen, Publication publication) =>
        screen.Facts(
            ("publication", publication.Slug.ToString()),
            ("name", publication.Name),
            ("language", publication.Language),
            ("direction", publication.Direction == ReadingDirection.RightToLeft ? "rtl" : "ltr"),
            ("ISSN", publication.Issn),
            ("publisher", publication.Publisher),
            ("place", publication.Place),
            ("rights", publication.Rights)
        );

    private static ReadingDirection? ParseDirection(string text, Action<string> refuse)
    {
        if (text is "ltr" or "rtl")
            return text == "rtl" ? ReadingDirection.RightToLeft : ReadingDirection.LeftToRight;
        refuse($"'{text}' is no direction: write ltr or rtl.");
        return null;
    }
}
