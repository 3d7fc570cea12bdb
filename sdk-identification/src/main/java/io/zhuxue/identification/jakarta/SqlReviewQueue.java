package io.zhuxue.identification.jakarta;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.privacy.FieldCipher;
import io.zhuxue.identification.review.ReviewDecision;
import io.zhuxue.identification.review.ReviewItem;
import io.zhuxue.identification.spi.ReviewQueue;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** A queue of reviews in a database; safe for many threads and processes. */
public final class SqlReviewQueue implements ReviewQueue {

    private static final String ITEM = "review_item";
    private static final String DECISION = "review_decision";
    private static final String COLUMNS =
            "select item_id, person_ref, student_ref, school_code, county, at_stake_fen, asked, content_sealed"
                    + " from identification.review_item";
    private static final String ADD_DECISION = """
        insert into identification.review_decision (item_id, decision_no, account, verdict, decided, reason_sealed)
        select item_id, cast(? as integer), cast(? as varchar(100)), cast(? as varchar(12)), cast(? as date),
        cast(? as varchar(100000)) from identification.review_item i
        where i.item_id = ? and (select count(*) from identification.review_decision d where d.item_id = i.item_id) = ?
        """;
    private static final String ORDER = " order by position";

    /** Between the parts of what is sealed; no evidence holds them. */
    private static final char LINE = '\u001e';

    private static final char CELL = '\u001f';

    private final Store store;

    private SqlReviewQueue(Store store) {
        this.store = store;
    }

    /** The queue of a database whose tables are migrated. */
    public static SqlReviewQueue open(DataSource source, FieldCipher cipher) {
        return new SqlReviewQueue(new Store(source, cipher));
    }

    @Override
    public void add(ReviewItem item) {
        store.insert(
                "insert into identification.review_item (item_id, person_ref, student_ref, school_code, county,"
                        + " at_stake_fen, asked, content_sealed) values (?,?,?,?,?,?,?,?)",
                insert -> {
                    insert.setString(1, item.id());
                    insert.setString(2, item.person().token());
                    insert.setString(3, item.student().token());
                    insert.setString(4, item.schoolCode());
                    insert.setString(5, item.county().code());
                    insert.setLong(6, item.atStake().fen());
                    insert.setDate(7, Date.valueOf(item.asked()));
                    insert.setString(8, store.seal(ITEM, "content_sealed", item.id(), content(item)));
                });
    }

    @Override
    public Optional<ReviewItem> find(String id) {
        return store.list(COLUMNS + " where item_id = ?", query -> query.setString(1, id), this::item).stream()
                .findFirst();
    }

    @Override
    public List<ReviewItem> items(Area area) {
        return store.list(
                COLUMNS + " where county like ? and (? = '' or school_code = ?)" + ORDER,
                query -> {
                    query.setString(1, area.region() + "%");
                    query.setString(2, area.school());
                    query.setString(3, area.school());
                },
                this::item);
    }

    @Override
    public List<ReviewItem> items(PersonRef person) {
        return store.list(
                COLUMNS + " where person_ref = ?" + ORDER, query -> query.setString(1, person.token()), this::item);
    }

    @Override
    public List<ReviewDecision> decisions(String item) {
        return store.list(
                "select decision_no, account, verdict, decided, reason_sealed from identification.review_decision"
                        + " where item_id = ? order by decision_no",
                query -> query.setString(1, item),
                row -> new ReviewDecision(
                        item,
                        row.getInt(1),
                        row.getString(2),
                        ReviewDecision.Verdict.valueOf(row.getString(3)),
                        store.open(DECISION, "reason_sealed", item + '/' + row.getInt(1), row.getString(5)),
                        row.getDate(4).toLocalDate()));
    }

    @Override
    public boolean record(ReviewDecision decision) {
        String key = decision.item() + '/' + decision.number();
        return store.insert(ADD_DECISION, insert -> {
            insert.setInt(1, decision.number());
            insert.setString(2, decision.account());
            insert.setString(3, decision.verdict().name());
            insert.setDate(4, Date.valueOf(decision.day()));
            insert.setString(5, store.seal(DECISION, "reason_sealed", key, decision.reason()));
            insert.setString(6, decision.item());
            insert.setInt(7, decision.number() - 1);
        });
    }

    private static String content(ReviewItem item) {
        StringBuilder out = new StringBuilder();
        out.append(item.group()).append(CELL).append(item.score()).append(CELL).append(item.guardian());
        item.evidence()
                .forEach(each -> out.append(LINE)
                        .append(each.field())
                        .append(CELL)
                        .append(each.finding())
                        .append(CELL)
                        .append(each.bits()));
        return out.toString();
    }

    private ReviewItem item(ResultSet row) throws SQLException {
        String id = row.getString(1);
        String content = store.open(ITEM, "content_sealed", id, row.getString(8));
        String[] lines = content.split(String.valueOf(LINE), -1);
        String[] head = lines[0].split(String.valueOf(CELL), -1);
        List<ReviewItem.Evidence> evidence = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split(String.valueOf(CELL), -1);
            evidence.add(new ReviewItem.Evidence(cells[0], cells[1], Double.parseDouble(cells[2])));
        }
        return new ReviewItem(
                id,
                new PersonRef(row.getString(2)),
                new PersonRef(row.getString(3)),
                SpecialGroup.valueOf(head[0]),
                row.getString(4),
                new RegionCode(row.getString(5)),
                evidence,
                Double.parseDouble(head[1]),
                Money.ofFen(row.getLong(6)),
                row.getDate(7).toLocalDate(),
                Boolean.parseBoolean(head[2]));
    }
}
