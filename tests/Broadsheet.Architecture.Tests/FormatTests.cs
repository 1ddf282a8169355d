using System.Text.RegularExpressions;

namespace Broadsheet.Architecture.Tests;

/// <summary>A format of imports is one folder and one line of the list; nothing else knows it.</summary>
public sealed partial class FormatTests
{
    [Fact]
    public void Only_the_folder_of_pdf_and_the_list_of_formats_name_it()
    {
        // What a page is kept as for readers is called so in the model.
        string[] allowed = ["page.Pdf is", "p.Pdf", "Pdf = pages[i].PageFile"];
        var found =
            from path in Repository.Files("*.cs", "src/Broadsheet.Import")
            where
                !path.StartsWith("src/Broadsheet.Import/Pdf/", StringComparison.Ordinal)
                && path != "src/Broadsheet.Import/Intake/Formats.cs"
                // People write kinds of PDF into the names of files.
                && path != "src/Broadsheet.Import/Naming/NameEditions.cs"
            from line in Repository.Read(path).Split('\n')
            where !CommentPattern().IsMatch(line)
            let code = allowed.Aggregate(line, (text, words) => text.Replace(words, "", StringComparison.Ordinal))
            where NamePattern().IsMatch(code)
            select $"{path}: {line.Trim()}";

        Assert.Empty(found);
    }

    [Fact]
    public void The_folder_of_pdf_is_used_by_the_list_of_formats_alone()
    {
        var users = CompiledReferences
            .Of(Path.Combine(AppContext.BaseDirectory, "Broadsheet.Import.dll"))
            .Where(u => IsPdf(u.To) && !IsPdf(u.From))
            .Select(u => u.From.Name)
            .Distinct();

        Assert.Equal(["Formats"], users);
    }

    private static bool IsPdf(CompiledType type) => type.Namespace.StartsWith("Broadsheet.Import.Pdf", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*//")]
    private static partial Regex CommentPattern();

    [GeneratedRegex("pdf", RegexOptions.IgnoreCase)]
    private static partial Regex NamePattern();
}
