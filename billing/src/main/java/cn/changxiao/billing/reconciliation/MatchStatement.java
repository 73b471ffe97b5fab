package cn.changxiao.billing.reconciliation;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.property.bankstatement.account.StatementAccount;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.bankstatement.account.StatementAccounts;
import cn.changxiao.property.bankstatement.account.StatementPurpose;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;

/**
 * Matches the entries of an account that were never posted: what is certain enough becomes or confirms payments, the rest
 * of the money waits in suspense. All entries of the days are decided together and posted 5,000 a transaction; run again,
 * or killed and run again, it goes on where it was, and two at once post nothing twice.
 */
@Singleton
public class MatchStatement {

    /** Each time somebody else was faster, of whom one always gets on. */
    private static final int PASSES = 100;

    private final StatementAccounts accounts;
    private final ReadBooks readBooks;
    private final PostChunk postChunk;

    MatchStatement(StatementAccounts accounts, ReadBooks readBooks, PostChunk postChunk) {
        this.accounts = accounts;
        this.readBooks = readBooks;
        this.postChunk = postChunk;
    }

    /**
     * What this run did.
     *
     * @throws FundAccountNotForFees if the account holds maintenance fund money
     */
    public MatchResult run(Viewer viewer, StatementAccountId id, Days days) {
        Managers.issuer(viewer, "核对对账单");
        StatementAccount account = accounts.get(viewer, id);
        if (account.purpose() != StatementPurpose.FEE) {
            throw new FundAccountNotForFees(account);
        }
        MatchResult result = MatchResult.NOTHING;
        for (int pass = 0; pass < PASSES; pass++) {
            ReadBooks.Decided decided = Retry.whileContended(() -> readBooks.decide(viewer, account, days));
            int posted = 0;
            while (posted < decided.chunks().size() && post(viewer, account, decided, posted)) {
                result = result.plus(decided.chunks().get(posted));
                posted++;
            }
            if (posted == decided.chunks().size() && !decided.isMore()) {
                return result.leaving(decided.open());
            }
        }
        throw new IllegalStateException("account %s is matched by others all the time".formatted(id));
    }

    /** False if somebody was faster: then all that is left is decided again. */
    private boolean post(Viewer viewer, StatementAccount account, ReadBooks.Decided decided, int index) {
        try {
            postChunk.post(viewer, account, decided.chunks().get(index), decided.version() + index);
            return true;
        } catch (RuntimeException failure) {
            if (failure instanceof StaleBook || Retry.isPassing(failure)) {
                return false;
            }
            throw failure;
        }
    }
}
