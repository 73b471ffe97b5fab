package cn.changxiao.fund.report;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;

/** The books a viewer may read, the first of which pages show when none is named. */
@Singleton
public class ReadableBooks {

    private final FundScope scope;

    ReadableBooks(FundScope scope) {
        this.scope = scope;
    }

    @ReadOnly
    public List<Book> of(Viewer viewer) {
        return scope.readable(viewer);
    }
}
