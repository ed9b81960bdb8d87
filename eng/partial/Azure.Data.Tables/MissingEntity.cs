namespace Azure.Data.Tables;

/// <summary>The answer where the entity does not exist; a missing table is a failure.</summary>
internal sealed class MissingEntity<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException("The entity does not exist.");

    public static MissingEntity<T> OrThrow(Response response)
    {
        var failure = new RequestFailedException(response, null, new TableErrorParser());
        return failure.ErrorCode == "TableNotFound" ? throw failure : new(response);
    }

    public override Response GetRawResponse() => response;
}
