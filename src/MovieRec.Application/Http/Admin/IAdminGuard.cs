using Microsoft.AspNetCore.Http;

namespace MovieRec.Application.Http.Admin;

/// <summary>Decides who may do what operators do: start and cancel training, promote models.</summary>
public interface IAdminGuard
{
    /// <summary>Checks a request; returns the refusal, or null if it may go on.</summary>
    IResult? Check(HttpRequest request);
}
