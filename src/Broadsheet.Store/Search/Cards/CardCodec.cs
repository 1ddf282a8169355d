using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Geometry;
using Broadsheet.Store.Search.Queries;

namespace Broadsheet.Store.Search.Cards;

/// <summary>Cards as bytes: compact and quick, since each hit on a page of results unpacks one. Never leaves the index.</summary>
public static class CardCodec
{
    private const int Most = 64 * 1024 * 1024;

    // Three quarters of the gain of the best, at a twentieth of the work.
    private const int Quality = 2;
    private const int Window = 18;

    /// <summary>Packs a card.</summary>
    /// <param name="card">The card.</param>
    /// <param name="length">Bytes before compression.</param>
    /// <param name="fingerprint">Tells whether the card changed.</param>
    public static byte[] Pack(ArticleCard card, out int length, out long fingerprint)
    {
        using var stream = new MemoryStream(4096);
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
            Write(writer, card);
        var plain = stream.GetBuffer().AsSpan(0, (int)stream.Length);
        length = plain.Length;
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(plain, hash);
        fingerprint = BitConverter.ToInt64(hash);
        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(length));
        try
        {
            if (!BrotliEncoder.TryCompress(plain, buffer, out var written, Quality, Window))
                throw new InvalidOperationException($"Brotli did not fit {length} bytes into its own upper bound.");
            return buffer.AsSpan(0, written).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Unpacks a card.</summary>
    /// <exception cref="StoreDamagedException">The bytes are not those of a card.</exception>
    public static ArticleCard Unpack(byte[] body, long length)
    {
        try
        {
            if (length is < 1 or > Most)
                throw new InvalidDataException($"its length of {length} bytes is not possible");
            var plain = new byte[length];
            if (!BrotliDecoder.TryDecompress(body, plain, out var written) || written != length)
                throw new InvalidDataException("it can't be unpacked");
            using var reader = new BinaryReader(new MemoryStream(plain), Encoding.UTF8);
            return Read(reader);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or ArgumentException or FormatException)
        {
            throw new StoreDamagedException(
                $"A card of the search index can't be read ({e.Message}). Run 'broadsheet reindex'; no issue is lost.",
                e
            );
        }
    }

    private static void Write(BinaryWriter writer, ArticleCard card)
    {
        writer.Write(card.Title);
        writer.Write((byte)card.Kind);
        writer.Write(card.Language);
        writer.Write(card.PageId);
        writer.Write(card.PageLabel);
        WriteOptional(writer, card.PageName);
        WriteOptional(writer, card.Section);
        writer.Write(card.Zone.X);
        writer.Write(card.Zone.Y);
        writer.Write(card.Zone.Width);
        writer.Write(card.Zone.Height);
        writer.Write(card.PageWidth);
        writer.Write(card.PageHeight);
        writer.Write(card.Preview is not null);
        if (card.Preview is { } preview)
        {
            writer.Write(preview.Hash.ToString());
            writer.Write(preview.MediaType);
            writer.Write(preview.Length);
            writer.Write(preview.Width ?? 0);
            writer.Write(preview.Height ?? 0);
        }
        WriteOptional(writer, card.Headline);
        writer.Write7BitEncodedInt(card.Texts.Count);
        foreach (var text in card.Texts)
        {
            writer.Write((byte)text.Field);
            writer.Write(text.Text);
        }
    }

    private static ArticleCard Read(BinaryReader reader) =>
        new()
        {
            Title = reader.ReadString(),
            Kind = (ArticleKind)reader.ReadByte(),
            Language = reader.ReadString(),
            PageId = reader.ReadString(),
            PageLabel = reader.ReadString(),
            PageName = ReadOptional(reader),
            Section = ReadOptional(reader),
            Zone = new Rect(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble()),
            PageWidth = reader.ReadDouble(),
            PageHeight = reader.ReadDouble(),
            Preview = reader.ReadBoolean() ? ReadAsset(reader) : null,
            Headline = ReadOptional(reader),
            Texts = ReadTexts(reader),
        };

    private static AssetReference ReadAsset(BinaryReader reader) =>
        new()
        {
            Hash = AssetHash.Parse(reader.ReadString(), null),
            MediaType = reader.ReadString(),
            Length = reader.ReadInt64(),
            Width = reader.ReadInt32() is > 0 and var width ? width : null,
            Height = reader.ReadInt32() is > 0 and var height ? height : null,
        };

    private static List<CardText> ReadTexts(BinaryReader reader)
    {
        var count = reader.Read7BitEncodedInt();
        var texts = new List<CardText>(Math.Clamp(count, 0, 1024));
        for (var i = 0; i < count; i++)
            texts.Add(new((QueryField)reader.ReadByte(), reader.ReadString()));
        return texts;
    }

    private static void WriteOptional(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
            writer.Write(text);
    }

    private static string? ReadOptional(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;
}
