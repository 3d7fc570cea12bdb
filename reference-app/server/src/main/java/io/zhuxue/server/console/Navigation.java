package io.zhuxue.server.console;

import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.access.Doors;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.console.Room.Way;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The ways through the console that are open to the user (导航): a page that is shut to somebody is not offered. */
@Named("ways")
@RequestScoped
public class Navigation {

    @Inject
    private CurrentOfficer me;

    /** The rooms in which at least one page is open. */
    public List<Room> getRooms() {
        return Arrays.stream(Room.values())
                .filter(room -> !open(me.get(), room).isEmpty())
                .toList();
    }

    /** The open pages of the room that is shown. */
    public List<Way> getPages() {
        return Arrays.stream(Room.values())
                .filter(this::inside)
                .flatMap(room -> open(me.get(), room).stream())
                .toList();
    }

    /** The page that a room begins with. */
    public Way first(Room room) {
        return open(me.get(), room).get(0);
    }

    /** True when the page that is shown stands in a room. */
    public boolean inside(Room room) {
        return room.holds(shown());
    }

    /** True when a way leads to the page that is shown. */
    public boolean here(Way way) {
        return way.leadsTo(shown());
    }

    static List<Way> open(Officer officer, Room room) {
        return room.ways().stream()
                .filter(way -> Doors.open(officer, way.path()))
                .toList();
    }

    private static String shown() {
        String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return view.substring(view.lastIndexOf('/') + 1, view.lastIndexOf('.'));
    }
}
