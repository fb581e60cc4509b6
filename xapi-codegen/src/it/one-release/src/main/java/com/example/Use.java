package com.example;

import com.example.room.Xapi;
import com.example.room.status.CallStatus;
import com.example.room.type.CallState;
import java.util.List;

public final class Use {

    private Use() {}

    public static List<CallStatus> call(Xapi xapi) {
        xapi.command().dial("alice@example.com", p -> p.callRate(6000));
        List<CallStatus> calls = xapi.status().call().get();
        calls.removeIf(call -> call.status() == CallState.IDLE);
        return calls;
    }
}
