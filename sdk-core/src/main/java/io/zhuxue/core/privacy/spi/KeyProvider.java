package io.zhuxue.core.privacy.spi;

import io.zhuxue.core.privacy.FieldKey;
import java.util.Optional;

/**
 * Where the keys of field encryption come from (密钥来源): a hardware module, a key service, a protected file.
 *
 * <p>Rotation: a new key becomes {@link #current()}; older ones stay findable until everything is sealed anew.
 */
public interface KeyProvider {

    /** The key under which new texts are sealed. */
    FieldKey current();

    /** A key by its id, as long as texts sealed under it may still be read. */
    Optional<FieldKey> byId(String id);
}
