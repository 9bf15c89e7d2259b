namespace CloudFabric.Chaos;

/// <summary>A wrong option; the message is for whoever typed it.</summary>
internal sealed class UsageException(string message) : Exception(message);
