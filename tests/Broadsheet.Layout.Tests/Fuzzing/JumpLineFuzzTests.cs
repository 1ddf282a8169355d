using System.Text;
using Broadsheet.Fuzzing;
using Broadsheet.Layout.Language;

namespace Broadsheet.Layout.Tests.Fuzzing;

/// <summary>Broken jump lines: what is said there comes from the page.</summary>
[Trait("Category", "Fuzz")]
public sealed class JumpLineFuzzTests
{
    [Fact]
    public void Jump_lines_are_answered()
    {
        string[] lines =
        [
            "See HARBOUR, A4",
            "Continued on page 12",
            "From Page One",
            "(下转第3版)",
            "上接A01版",
            "Suite page 7",
            "Fortsetzung auf Seite 4",
            "3面につづく",
            "➤ Sports, B2",
            "تتمة صفحة 5",
            "Продолжение на стр. 6",
            "Please turn to ORCHARD on Page A12, Column 3",
        ];
        new Fuzzer(
            "jumps",
            [.. lines.Select(Encoding.UTF8.GetBytes)],
            ["page ", "第", "版", "(", ")", "A", "下转", "上接", "continued ", "➤", "\u202e", "\ud83d", "\u0301"]
        ).Run(
            (path, input) =>
            {
                var line = Encoding.UTF8.GetString(input);
                _ = JumpLines.MayBegin(line);
                foreach (var reading in JumpLines.FindAll(line))
                    Assert.InRange(reading.Confidence, 0, 1);
            }
        );
    }
}
