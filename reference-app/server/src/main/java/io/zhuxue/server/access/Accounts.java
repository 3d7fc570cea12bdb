package io.zhuxue.server.access;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Role;
import io.zhuxue.server.ServerMessage;
import jakarta.security.enterprise.identitystore.PasswordHash;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The accounts (账户): found by name, proven by password; the password is kept only as a salted hash. */
public final class Accounts {

    /** The password of every training account; it stands on the sign-in page in training mode and nowhere else. */
    public static final String TRAINING_PASSWORD = "zhuxue-2022";

    private final Jdbi jdbi;
    private final PasswordHash hashing;
    private final Attempts attempts;

    /** Over what it works with. */
    public Accounts(Jdbi jdbi, PasswordHash hashing, Clock clock) {
        this.jdbi = jdbi;
        this.hashing = hashing;
        this.attempts = new Attempts(clock);
    }

    /** One account as stored. */
    public record Account(
            String accountName, String displayName, String passwordHash, Role roleName, String area, boolean training) {
        Officer officer() {
            return new Officer(accountName, displayName, roleName, area);
        }
    }

    /** The user behind name and password, if both fit, or why not. */
    public Parsed<Officer> signIn(String name, String password) {
        if (attempts.locked(name)) {
            return Parsed.refused(ServerMessage.SIGN_IN_LOCKED.with(Attempts.MOST, Attempts.MINUTES));
        }
        Optional<Account> account = find(name);
        // An unknown name costs a hash too, so that the time of the answer does not tell which names exist.
        String hash = account.map(Account::passwordHash).orElseGet(this::anyHash);
        boolean fits = hashing.verify(password.toCharArray(), hash);
        if (account.isEmpty() || !fits) {
            attempts.failed(name);
            return Parsed.refused(ServerMessage.SIGN_IN_FAILED.with());
        }
        attempts.succeeded(name);
        return Parsed.accepted(account.get().officer());
    }

    /** The training accounts, from the widest area to the narrowest. */
    public List<Officer> training() {
        return jdbi.withHandle(h -> h
                .createQuery("select * from app.account where training = true order by account_name")
                .map(ConstructorMapper.of(Account.class))
                .stream()
                .map(Account::officer)
                .sorted(Comparator.comparing(Officer::role))
                .toList());
    }

    /** Adds or renews an account. */
    public void put(Officer officer, String password, boolean training) {
        String hash = hashing.generate(password.toCharArray());
        jdbi.useTransaction(h -> {
            h.createUpdate("delete from app.account where account_name = :name")
                    .bind("name", officer.account())
                    .execute();
            h.createUpdate("insert into app.account values (:name, :display, :hash, :role, :area, :training)")
                    .bindMap(Map.of(
                            "name", officer.account(),
                            "display", officer.displayName(),
                            "hash", hash,
                            "role", officer.role().name(),
                            "area", officer.areaCode(),
                            "training", training))
                    .execute();
        });
    }

    private Optional<Account> find(String name) {
        return jdbi.withHandle(h -> h.createQuery("select * from app.account where account_name = :name")
                .bind("name", name)
                .map(ConstructorMapper.of(Account.class))
                .findOne());
    }

    private String anyHash() {
        return jdbi.withHandle(h -> h.createQuery("select password_hash from app.account order by account_name")
                .mapTo(String.class)
                .findFirst()
                .orElseGet(() -> hashing.generate(TRAINING_PASSWORD.toCharArray())));
    }
}
