using System.Globalization;
using System.Text;

namespace Broadsheet.Fuzzing;

/// <summary>Makes broken inputs out of good ones. The same seed makes the same inputs in the same order.</summary>
/// <param name="corpus">Good inputs, at least one.</param>
/// <param name="words">Words of the format, which are put in where they may hurt.</param>
/// <param name="seed">Where the sequence begins.</param>
internal sealed class Mutator(IReadOnlyList<byte[]> corpus, IReadOnlyList<string> words, int seed)
{
    private const int MostBytes = 1 << 20;
    private const int MostKept = 200;

    private static readonly string[] Numbers =
    [
        "0",
        "-1",
        "1",
        "255",
        "65536",
        "2147483647",
        "-2147483648",
        "4294967295",
        "9223372036854775807",
        "1e308",
        "-1e-308",
        "0.0000001",
        "99999999999999999999",
        "NaN",
    ];

    private static readonly byte[] Bytes =
    [
        0,
        1,
        0x7F,
        0x80,
        0xFE,
        0xFF,
        (byte)'\n',
        (byte)'"',
        (byte)'(',
        (byte)'[',
        (byte)'{',
        (byte)'\\',
        (byte)'/',
    ];

    private readonly Random _random = new(seed);
    private readonly List<byte[]> _kept = [];

    /// <summary>The next input: a good one first as it stands, then with one change or several.</summary>
    public IEnumerable<byte[]> Inputs()
    {
        foreach (var good in corpus)
            yield return good;
        while (true)
        {
            var isDeeper = _kept.Count > 0 && _random.Next(3) == 0;
            var input = isDeeper ? _kept[_random.Next(_kept.Count)] : corpus[_random.Next(corpus.Count)];
            for (var changes = 1 + _random.Next(4); changes > 0; changes--)
                input = Change(input);
            if (input.Length > MostBytes)
                input = input[..MostBytes];
            if (_kept.Count < MostKept)
                _kept.Add(input);
            else
                _kept[_random.Next(MostKept)] = input;
            yield return input;
        }
    }

    private byte[] Change(byte[] input)
    {
        if (input.Length == 0)
            return Encoding.UTF8.GetBytes(Word());
        var (from, to) = Range(input.Length);
        return _random.Next(11) switch
        {
            0 => Replace(input, from, from + 1, [(byte)(input[from] ^ (1 << _random.Next(8)))]),
            1 => Replace(input, from, from + 1, [Bytes[_random.Next(Bytes.Length)]]),
            2 => Replace(input, from, to, []),
            3 => Replace(input, to, to, input[from..to]),
            4 => Replace(input, from, from, Repeated(input[from..Math.Min(to, from + 40)])),
            5 => Replace(input, from, from, Piece()),
            6 => Replace(input, from, from, Encoding.UTF8.GetBytes(Word())),
            7 or 8 => Number(input, from),
            9 => input[..from],
            _ => Replace(input, from, Math.Min(to, from + 8), Noise()),
        };
    }

    private (int From, int To) Range(int length)
    {
        var from = _random.Next(length);
        return (from, Math.Min(length, from + 1 + _random.Next(1 + _random.Next(Math.Min(length, 2_000)))));
    }

    private string Word() =>
        words.Count > 0 && _random.Next(4) > 0 ? words[_random.Next(words.Count)] : Numbers[_random.Next(Numbers.Length)];

    private byte[] Piece()
    {
        var other = corpus[_random.Next(corpus.Count)];
        if (other.Length == 0)
            return [];
        var (from, to) = Range(other.Length);
        return other[from..to];
    }

    private byte[] Repeated(byte[] piece) => [.. Enumerable.Repeat(piece, 1 + _random.Next(300)).SelectMany(p => p)];

    private byte[] Noise()
    {
        var noise = new byte[1 + _random.Next(8)];
        _random.NextBytes(noise);
        return noise;
    }

    // The number that stands next becomes another.
    private byte[] Number(byte[] input, int from)
    {
        var start = input.AsSpan(from).IndexOfAnyInRange((byte)'0', (byte)'9');
        if (start < 0)
            return Replace(input, from, from, Encoding.ASCII.GetBytes(Numbers[_random.Next(Numbers.Length)]));
        start += from;
        var end = start;
        while (end < input.Length && char.IsAsciiDigit((char)input[end]))
            end++;
        var number = _random.Next(3) > 0 ? Numbers[_random.Next(Numbers.Length)] : _random.Next(40).ToString(CultureInfo.InvariantCulture);
        return Replace(input, start, end, Encoding.ASCII.GetBytes(number));
    }

    private static byte[] Replace(byte[] input, int from, int to, byte[] by) => [.. input.AsSpan(0, from), .. by, .. input.AsSpan(to)];
}
