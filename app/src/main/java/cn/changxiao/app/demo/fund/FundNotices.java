package cn.changxiao.app.demo.fund;

import cn.changxiao.fund.publication.NoticePeriod;
import cn.changxiao.fund.publication.PublishFundNotice;
import cn.changxiao.fund.report.UnitStatements;
import cn.changxiao.fund.review.AskForReview;
import cn.changxiao.fund.review.ReviewSubject;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** What a custodian has published of a compound's fund, and what an owner asks about it. */
@Singleton
public final class FundNotices {

    private final PublishFundNotice publishFundNotice;
    private final AskForReview askForReview;
    private final UnitStatements statements;

    FundNotices(PublishFundNotice publishFundNotice, AskForReview askForReview, UnitStatements statements) {
        this.publishFundNotice = publishFundNotice;
        this.askForReview = askForReview;
        this.statements = statements;
    }

    /** Publishes this year's months and the year before. */
    public void publish(Viewer custodian, CompoundId compound, LocalDate today) {
        NoticePeriod latest = NoticePeriod.latest(today);
        publish(
                custodian,
                compound,
                NoticePeriod.latest(LocalDate.of(latest.from().getYear(), 1, 1)));
        publish(custodian, compound, latest);
    }

    /** The owner doubts the share of the last repair. */
    public void ask(Viewer owner) {
        statements.ofOwner(owner).stream()
                .findFirst()
                .ifPresent(unit -> askForReview.ask(
                        owner,
                        new AskForReview.Question(
                                new BusinessKey("demo:review:" + unit.unit()),
                                unit.unit(),
                                ReviewSubject.BALANCE,
                                "我家与楼上同一户型，为什么余额不一样？请核对历次收益分配。")));
    }

    private void publish(Viewer custodian, CompoundId compound, NoticePeriod period) {
        publishFundNotice.publish(
                custodian,
                new PublishFundNotice.Command(
                        new BusinessKey("demo:fund-notice:%s:%s".formatted(compound, period)), compound, period));
    }
}
