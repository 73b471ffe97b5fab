package cn.changxiao.app.api.fund.accounts;

import cn.changxiao.fund.voucher.PostedJournal;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The numbers of the vouchers that were posted. */
@Serdeable
record Vouchers(List<String> vouchers) {

    static Vouchers of(List<PostedJournal> posted) {
        return new Vouchers(
                posted.stream().map(journal -> journal.voucher().toString()).toList());
    }
}
