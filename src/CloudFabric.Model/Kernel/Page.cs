namespace CloudFabric.Model.Kernel;

/// <summary>Which part of a list is wanted: by number (with a total), or after a token (newest first in both).</summary>
/// <param name="Number">The page, from 1; 0 in token mode.</param>
/// <param name="Size">Items at most.</param>
/// <param name="Token">What the page before this one ended with; empty for the first page in token mode.</param>
public readonly record struct Page(int Number, int Size, string Token)
{
    public bool ByToken => Number == 0;

    public static Page ByNumber(int number, int size) => new(number, size, "");

    public static Page After(string token, int size) => new(0, size, token);
}
