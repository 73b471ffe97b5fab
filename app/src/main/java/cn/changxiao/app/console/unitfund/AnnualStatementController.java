package cn.changxiao.app.console.unitfund;

import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.SpooledPdf;
import cn.changxiao.fund.annual.AnnualStatement;
import cn.changxiao.fund.annual.AnnualStatementPdf;
import cn.changxiao.fund.annual.AnnualStatements;
import cn.changxiao.fund.annual.PrintAnnualStatements;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

/** A unit's year in the fund on paper: one for its owner, or all of a compound for the letter boxes. */
@Controller("/fund")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"FUND_CUSTODIAN", "STREET_OFFICE", "OWNERS_COMMITTEE"})
final class AnnualStatementController {

    private final AnnualStatements statements;
    private final AnnualStatementPdf pdf;
    private final PrintAnnualStatements printAnnualStatements;

    AnnualStatementController(
            AnnualStatements statements, AnnualStatementPdf pdf, PrintAnnualStatements printAnnualStatements) {
        this.statements = statements;
        this.pdf = pdf;
        this.printAnnualStatements = printAnnualStatements;
    }

    @Get("/units/{id}/annual")
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE", "OWNERS_COMMITTEE", "OWNER"})
    HttpResponse<byte[]> unit(Viewer viewer, long id, @QueryValue int year) {
        AnnualStatement statement = statements.of(viewer, new UnitId(id), year);
        return Answer.pdf("维修资金对账单-%s-%d.pdf".formatted(statement.place(), year), pdf.write(statement));
    }

    @Get("/compounds/{id}/annual")
    HttpResponse<StreamedFile> compound(Viewer viewer, long id, @QueryValue int year) {
        return SpooledPdf.answer(
                "维修资金对账单-%d-%d.pdf".formatted(id, year),
                out -> printAnnualStatements.print(viewer, new CompoundId(id), year, out));
    }
}
