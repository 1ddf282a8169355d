namespace Broadsheet.Layout.Language;

/// <summary>What in a text speaks for an advertisement.</summary>
internal sealed record AdvertisementEvidence
{
    /// <summary>It says that it is one (广告, Anzeige, Advertisement).</summary>
    public bool IsLabelled { get; init; }

    /// <summary>Telephone numbers in it.</summary>
    public int Phones { get; init; }

    /// <summary>Prices in it.</summary>
    public int Prices { get; init; }

    /// <summary>Web and mail addresses in it.</summary>
    public int Addresses { get; init; }

    /// <summary>Different words of selling in it (优惠, Rabatt, coupon).</summary>
    public int Words { get; init; }

    /// <summary>All of it in one figure, 0 to 1, set against the length of the text.</summary>
    public double Score { get; init; }
}
