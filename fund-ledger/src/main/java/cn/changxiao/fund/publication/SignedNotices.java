package cn.changxiao.fund.publication;

import cn.changxiao.fund.merkle.Hash;
import cn.changxiao.fund.seal.SignedRoots;
import cn.changxiao.fund.seal.key.Anchors;
import cn.changxiao.fund.seal.key.SealKey;
import cn.changxiao.fund.seal.offline.OpenData;
import cn.changxiao.fund.seal.offline.OpenDataCsv;
import cn.changxiao.fund.seal.offline.OpenDataStatement;
import cn.changxiao.fund.seal.offline.RootStatement;
import cn.changxiao.fund.seal.offline.SignedOpenData;
import cn.changxiao.fund.seal.offline.SignedRoot;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signs a notice with the key of the log and writes it to the register, byte for byte as it is handed out. */
@Singleton
class SignedNotices {

    private static final int CODE_DIGITS = 20;

    private static final String INSERT = """
            INSERT INTO fund_publication (publication_id, business_key, content_hash, custodian_id, compound_id, number,
                month_from, month_until, statement, signature, data, units_csv, verify_code, user_id, user_name,
                published_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UNIT = """
            INSERT INTO fund_publication_unit (publication_id, line_no, unit_id, holder) VALUES (?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Clock clock;
    private final SignedRoots roots;
    private final SealKey key;
    private final Anchors anchors;

    SignedNotices(Sql sql, Clock clock, SignedRoots roots, SealKey key, Anchors anchors) {
        this.sql = sql;
        this.clock = clock;
        this.roots = roots;
        this.key = key;
        this.anchors = anchors;
    }

    /** The hash of the data that were kept. */
    String keep(PublicationId id, Viewer viewer, BusinessKey businessKey, byte[] content, FundNotice notice) {
        OpenData data = notice.data();
        byte[] json = data.text().getBytes(StandardCharsets.UTF_8);
        byte[] csv = OpenDataCsv.write(data).getBytes(StandardCharsets.UTF_8);
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        SignedOpenData signed = sign(data, json, csv, now);
        String hash = signed.statement().json().toString();
        sql.update(
                INSERT,
                id.value(),
                businessKey.value(),
                content,
                viewer.organisationKey(),
                Long.parseLong(data.compound()),
                data.number(),
                NoticePeriod.number(data.from()),
                NoticePeriod.number(data.until()),
                signed.statement().text(),
                Base64.getDecoder().decode(signed.signature()),
                json,
                csv,
                hash.substring(0, CODE_DIGITS),
                viewer.user().value(),
                viewer.name(),
                now);
        List<@Nullable Object[]> units = new ArrayList<>();
        for (FundNotice.Holder holder : notice.holders()) {
            units.add(new Object[] {id.value(), units.size() + 1, holder.unit().value(), holder.masked()});
        }
        sql.batch(UNIT, units);
        return hash;
    }

    private SignedOpenData sign(OpenData data, byte[] json, byte[] csv, LocalDateTime now) {
        SealKey.Pair pair = key.current();
        anchors.keep(pair.key());
        Optional<RootStatement> root = roots.latest().map(SignedRoot::statement);
        OpenDataStatement statement = new OpenDataStatement(
                data.number(),
                data.compound(),
                data.from(),
                data.until(),
                now.atZone(clock.getZone()).toInstant(),
                Hash.of(json),
                Hash.of(csv),
                root.map(RootStatement::number).orElse(0),
                root.map(RootStatement::root).orElse(Hash.empty()),
                pair.key().algorithm().title(),
                pair.key().id());
        return new SignedOpenData(statement, pair.sign(statement.text()));
    }
}
