using System.Text;
using Broadsheet.Fuzzing;

namespace Broadsheet.Import.Tests.Fuzzing;

/// <summary>The fuzzer finds what is wrong, and leaves it behind.</summary>
public sealed class FuzzerTests
{
    [Fact]
    public void The_same_seed_makes_the_same_inputs()
    {
        byte[][] corpus = ["page 12"u8.ToArray(), "page A4"u8.ToArray()];
        var first = new Mutator(corpus, ["x"], 7).Inputs().Take(500).ToList();
        Assert.Equal(first, new Mutator(corpus, ["x"], 7).Inputs().Take(500));
        Assert.NotEqual(first, new Mutator(corpus, ["x"], 8).Inputs().Take(500));
        Assert.True(first.Select(Encoding.Latin1.GetString).Distinct().Count() > 300);
    }

    [Fact]
    public void A_reader_that_fails_is_found_and_its_input_left()
    {
        var fuzzer = new Fuzzer("self", ["page 12"u8.ToArray()], [], typeof(FormatException));
        var failure = Assert.ThrowsAny<Xunit.Sdk.XunitException>(() =>
            fuzzer.Run(
                (path, input) =>
                {
                    Assert.Equal(input, File.ReadAllBytes(path));
                    if (input.Length == 0)
                        throw new FormatException("an answer");
                    if (input[0] != 'p')
                        throw new InvalidOperationException("no answer");
                }
            )
        );

        Assert.Contains("no answer", failure.Message, StringComparison.Ordinal);
        var kept = failure.Message.Split("is left in ")[1].TrimEnd('.');
        Assert.NotEqual((byte)'p', File.ReadAllBytes(kept)[0]);
        File.Delete(kept);
    }
}
