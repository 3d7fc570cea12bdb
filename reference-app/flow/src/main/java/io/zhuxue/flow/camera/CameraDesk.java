package io.zhuxue.flow.camera;

import io.zhuxue.nutrition.surveillance.DeviceId;
import io.zhuxue.nutrition.surveillance.DeviceMessage;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The desk where cameras and recorders report (SIP 信令服务), over UDP. A device that has not registered with its password is
 * not listened to. It answers on threads of its own; one listener is called by one thread at a time.
 */
public interface CameraDesk extends AutoCloseable {

    /**
     * Where the desk is.
     *
     * @param host the address to listen at, such as 127.0.0.1
     * @param port the port
     * @param self its own number
     * @param realm the realm of passwords, as a rule the first ten digits of its number
     */
    record Place(String host, int port, DeviceId self, String realm) {}

    /** Who knows the passwords of devices (设备口令). */
    interface Passwords {

        /** A device's password; none for a device that may not report. */
        Optional<String> of(DeviceId device);
    }

    /** Who hears of devices. */
    interface Listener {

        /** A device has registered or sent a heartbeat. */
        void heard(DeviceId device, LocalDateTime at);

        /** A device has signed off. */
        void gone(DeviceId device, LocalDateTime at);

        /** A device has said what hangs on it, or a part of that. */
        void catalogue(DeviceMessage.Catalogue part, LocalDateTime at);
    }

    /**
     * Opens a desk.
     *
     * @param random where nonces come from; a cryptographic generator outside of tests
     * @throws IllegalStateException when the address cannot be listened at
     */
    static CameraDesk open(Place place, Passwords passwords, Listener listener, Clock clock, RandomGenerator random) {
        return SipDesk.open(place, passwords, listener, clock, random);
    }

    /** The devices that are registered now. */
    Set<DeviceId> registered();

    /** Asks a registered device what hangs on it; false when it is not registered or cannot be reached. */
    boolean askCatalogue(DeviceId device);

    @Override
    void close();
}
